package io.caseledger.find;

import org.jspecify.annotations.Nullable;

/** What came in and what was closed, in a window of days and in the same window a year before. */
public final class Flow {
    private final Sample days = new Sample();
    private final Sample amounts = new Sample();
    private long received;
    private long receivedBefore;
    private long closed;
    private long closedBefore;

    public void receive(long times, boolean yearBefore) {
        if (yearBefore) {
            receivedBefore += times;
        } else {
            received += times;
        }
    }

    /** So many were closed, after so many days and with such an amount, as far as they are known. */
    public void close(long times, @Nullable Long after, @Nullable Long amount) {
        closed += times;
        if (after != null) {
            days.add(after, times);
        }
        if (amount != null) {
            amounts.add(amount, times);
        }
    }

    public void closeYearBefore(long times) {
        closedBefore += times;
    }

    void add(Flow other) {
        received += other.received;
        receivedBefore += other.receivedBefore;
        closed += other.closed;
        closedBefore += other.closedBefore;
        days.addAll(other.days);
        amounts.addAll(other.amounts);
    }

    public long received() {
        return received;
    }

    public long receivedBefore() {
        return receivedBefore;
    }

    public long closed() {
        return closed;
    }

    public long closedBefore() {
        return closedBefore;
    }

    /** How many days each of those took that were closed in the window. */
    public Sample days() {
        return days;
    }

    /** The amount of each of those that were closed in the window. */
    public Sample amounts() {
        return amounts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flow it && toString().equals(it.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return "received " + received + " before " + receivedBefore + " closed " + closed + " before " + closedBefore
                + " days " + days + " amounts " + amounts;
    }
}
