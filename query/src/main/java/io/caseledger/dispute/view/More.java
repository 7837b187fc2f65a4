package io.caseledger.dispute.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists with a little more in them. */
final class More {
    private More() {}

    static <T> List<T> and(List<T> known, T more) {
        return and(known, List.of(more));
    }

    static <T> List<T> and(List<T> known, List<T> more) {
        var all = new ArrayList<T>(known);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** The last of the items that match is changed; where none does, nothing is. */
    static <T> List<T> changingLast(List<T> known, Predicate<T> which, UnaryOperator<T> change) {
        var all = new ArrayList<T>(known);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (which.test(all.get(i))) {
                all.set(i, change.apply(all.get(i)));
                break;
            }
        }
        return List.copyOf(all);
    }
}
