package io.caseledger.find;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Whole numbers of which the middle one is asked for: all are kept, so that it is exact. */
public final class Sample {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private long[] values = {};
    private int size;

    public void add(long value, long times) {
        for (long i = 0; i < times; i++) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.max(8, size * 2));
            }
            values[size++] = value;
        }
    }

    void addAll(Sample other) {
        for (int i = 0; i < other.size; i++) {
            add(other.values[i], 1);
        }
    }

    public int size() {
        return size;
    }

    public BigInteger sum() {
        BigInteger sum = BigInteger.ZERO;
        long part = 0;
        for (int i = 0; i < size; i++) {
            long next = part + values[i];
            if (((part ^ next) & (values[i] ^ next)) < 0) {
                sum = sum.add(BigInteger.valueOf(part));
                next = values[i];
            }
            part = next;
        }
        return sum.add(BigInteger.valueOf(part));
    }

    /** The middle one, or the exact mean of the two in the middle; empty when there are none. */
    public Optional<BigDecimal> median() {
        if (size == 0) {
            return Optional.empty();
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        BigDecimal upper = BigDecimal.valueOf(sorted[size / 2]);
        return Optional.of(
                size % 2 == 1
                        ? upper
                        : upper.add(BigDecimal.valueOf(sorted[size / 2 - 1])).divide(TWO));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample it && Arrays.equals(sorted(), it.sorted());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted());
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted());
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
