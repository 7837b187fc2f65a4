package io.caseledger.verifier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not hold.
 *
 * @param position of the event that it is about; {@link #WHOLE} for what is about no event
 * @param args what its sentence names
 */
record Break(Code code, long position, List<String> args) {
    static final long WHOLE = -1;

    /** What is about the whole first, then in the order of the log. */
    static final Comparator<Break> ORDER = Comparator.comparingLong(Break::position);

    static Break at(long position, Code code, @Nullable Object... args) {
        return new Break(
                code, position, Arrays.stream(args).map(String::valueOf).toList());
    }

    static Break of(Code code, @Nullable Object... args) {
        return at(WHOLE, code, args);
    }
}
