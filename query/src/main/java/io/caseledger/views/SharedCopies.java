package io.caseledger.views;

import com.mongodb.client.model.Filters;
import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.privacy.PersonalCopies;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The views in a MongoDB, which must find by what is personal and so holds it in the clear. Its documents are written anew: with
 * marks for who is erased, and without search terms for who is restricted.
 */
@Component
@ConditionalOnExpression("'${caseledger.views.uri:embedded}' != 'embedded'")
class SharedCopies implements PersonalCopies {
    private final Live live;
    private final List<Projection<?, ?>> projections;

    SharedCopies(Live live, List<Projection<?, ?>> projections) {
        this.live = live;
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

    /** In every generation that is open; those of the live one are counted. */
    private int written(Collection<String> subjects) {
        int count = 0;
        for (Generation each : live.all()) {
            int written = projections.stream()
                    .mapToInt(it -> written(each.store(), it.kind(), subjects))
                    .sum();
            count = each == live.now() ? written : count;
        }
        return count;
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
