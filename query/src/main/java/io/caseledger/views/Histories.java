package io.caseledger.views;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Reads how records stood towards indicators, of all workstations: counts are whole. No view is read with it, so that nothing of a
 * record shows but its id.
 */
@Component
public class Histories {
    private static final int AT_ONCE = 5_000;

    private final ViewStore store;
    private final List<Projection<?, ?>> projections;

    Histories(ViewStore store, List<Projection<?, ?>> projections) {
        this.store = store;
        this.projections = projections;
    }

    /** Hands over every record of a project, of one kind, in no particular order. */
    public void each(String kind, String projectId, Consumer<History> taker) {
        find(kind, Filters.eq(Kind.PROJECT, projectId)).forEach(taker);
    }

    /** Those of these records that exist. */
    public List<History> of(String kind, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : find(kind, Filters.in("_id", ids)).into(new ArrayList<>());
    }

    private FindIterable<History> find(String name, Bson which) {
        Kind<?, ?> kind = projections.stream()
                .<Kind<?, ?>>map(Projection::kind)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        return store.histories(kind)
                .find(which)
                .projection(Projections.include("standings"))
                .batchSize(AT_ONCE);
    }
}
