package io.caseledger.views;

import com.mongodb.client.model.Filters;
import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.privacy.PersonalCopies;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The views in a MongoDB, which must find by what is personal and so holds it in the clear. Its documents are written anew: with
 * marks for who is erased, and without search terms for who is restricted.
 */
@Component
@ConditionalOnExpression("'${caseledger.views.uri:embedded}' != 'embedded'")
class SharedCopies implements PersonalCopies {
    /** The views of every generation that is open, those that are read first. */
    private final Supplier<List<ViewStore>> stores;

    private final List<Projection<?, ?>> projections;

    @Autowired
    SharedCopies(Live live, List<Projection<?, ?>> projections) {
        this(live::stores, projections);
    }

    SharedCopies(Supplier<List<ViewStore>> stores, List<Projection<?, ?>> projections) {
        this.stores = stores;
        this.projections = projections;
    }

    @Override
    public String kind() {
        return "VIEWS";
    }

    @Override
    public int remove(ErasureEntered erasure) {
        return written(erasure.subjects());
    }

    @Override
    public void refresh(Collection<String> subjects) {
        var _ = written(subjects);
    }

    /** Everywhere; those that are read are counted. */
    private int written(Collection<String> subjects) {
        return stores.get().stream()
                .map(store -> written(store, subjects))
                .toList()
                .getFirst();
    }

    private int written(ViewStore store, Collection<String> subjects) {
        return projections.stream()
                .mapToInt(it -> written(store, it.kind(), subjects))
                .sum();
    }

    /** One that meanwhile moved on was written by who folded it, in the same way. */
    private <V extends Record> int written(ViewStore store, Kind<V, ?> kind, Collection<String> subjects) {
        List<Stored<V>> all = store.ofPersons(kind, subjects);
        for (Stored<V> each : all) {
            var same = Filters.and(Filters.eq("_id", each.id()), Filters.eq("position", each.position()));
            var _ = store.views(kind).replaceOne(same, each);
        }
        return all.size();
    }
}
