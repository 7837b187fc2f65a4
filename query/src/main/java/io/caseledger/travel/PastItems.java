package io.caseledger.travel;

import io.caseledger.find.Where;
import io.caseledger.indicator.Group;
import io.caseledger.indicator.Span;
import io.caseledger.indicator.Standing;
import io.caseledger.views.Kind;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The items of an indicator that several records shared at a moment. */
@Component
public class PastItems {
    private final Views views;
    private final PastLists lists;

    PastItems(Views views, PastLists lists) {
        this.views = views;
        this.lists = lists;
    }

    /** Those that were known to be shared: as they are, but for the records that changed since. */
    public List<Group> shared(Kind<?, ?> kind, String projectId, String indicator, Vantage vantage) {
        if (vantage.knowsAll()) {
            return views.shared(projectId, indicator);
        }
        return shared(projectId, indicator, lists.changed(kind, Where.is(Kind.PROJECT, projectId), vantage));
    }

    private List<Group> shared(String projectId, String indicator, Changed<?> changed) {
        Map<String, Span> then = spans(changed.then().all(), indicator);
        Map<String, Group> items = new LinkedHashMap<>();
        views.shared(projectId, indicator).forEach(it -> items.put(it.key(), it));
        var keys = then.values().stream()
                .map(Span::key)
                .filter(it -> it != null && !items.containsKey(it))
                .distinct()
                .toList();
        views.items(projectId, indicator, keys).forEach(it -> items.put(it.key(), it));
        var shared = new ArrayList<Group>();
        items.values().forEach(it -> shared.add(it.asThen(then, changed::isOther)));
        shared.removeIf(it -> it.members().size() < 2);
        return List.copyOf(shared);
    }

    private static Map<String, Span> spans(List<? extends Stored<?>> records, String indicator) {
        var spans = new HashMap<String, Span>();
        for (Stored<?> it : records) {
            it.standings().stream()
                    .filter(standing -> standing.indicator().equals(indicator))
                    .map(Standing::now)
                    .forEach(span -> spans.put(it.id(), span));
        }
        return spans;
    }
}
