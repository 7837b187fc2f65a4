package io.caseledger.travel;

import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Kind;
import io.caseledger.views.Order;
import io.caseledger.views.Page;
import io.caseledger.views.Sight;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads all records that are wanted, as they are now, unless they are too many to be folded once more. */
@Component
class Whole {
    private static final int AT_ONCE = 1_000;

    private final Views views;
    private final int most;

    /** @param most how many records of a kind may have changed since a moment that is asked about */
    Whole(@Lazy Views views, @Value("${caseledger.travel.most-changed:20000}") int most) {
        this.views = views;
        this.most = most;
    }

    int most() {
        return most;
    }

    /** @throws Rejected with {@code MOMENT_TOO_FAR} */
    <V extends Record> List<Stored<V>> all(Kind<V, ?> kind, Where where) {
        requireFew(views.count(Sight.EVERYTHING, kind, where));
        var found = new ArrayList<Stored<V>>();
        var order = new Order("_id", false);
        var page = views.page(Sight.EVERYTHING, kind, where, order, new Slice(AT_ONCE, null, false));
        page.edges().forEach(it -> found.add(it.node()));
        while (page.hasNextPage()) {
            page = views.page(Sight.EVERYTHING, kind, where, order, next(page));
            page.edges().forEach(it -> found.add(it.node()));
        }
        return found;
    }

    void requireFew(long number) {
        Rejected.unless(number <= most, "MOMENT_TOO_FAR", number, most);
    }

    private static Slice next(Page<?> page) {
        return new Slice(AT_ONCE, page.edges().getLast().cursor(), false);
    }
}
