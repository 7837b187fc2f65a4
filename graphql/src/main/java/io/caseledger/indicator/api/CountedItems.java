package io.caseledger.indicator.api;

import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.api.Items.Item;
import io.caseledger.travel.When;
import io.caseledger.views.Page;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All records in sight that an indicator counted at a moment: what two moments differ by is told by comparing them. */
@Component
class CountedItems {
    private static final int AT_ONCE = 1_000;

    private final Items items;

    CountedItems(Items items) {
        this.items = items;
    }

    Map<String, Item> at(Indicator indicator, String projectId, When when) {
        var found = new LinkedHashMap<String, Item>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var slice = new Slice(AT_ONCE, cursor, false);
            var explained = items.of(indicator.id(), projectId, true, slice, when);
            Page<Stored<?>> page = explained.page();
            page.edges()
                    .forEach(it -> found.put(it.node().id(), explained.shown().apply(it.node())));
            more = page.hasNextPage() && !page.edges().isEmpty();
            cursor = more ? page.edges().getLast().cursor() : null;
        }
        return found;
    }
}
