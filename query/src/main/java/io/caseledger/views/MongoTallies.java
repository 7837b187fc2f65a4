package io.caseledger.views;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import io.caseledger.indicator.KnownOn;
import io.caseledger.indicator.Tallies;
import io.caseledger.indicator.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Reads tallies. While the store is embedded this process is the only one that writes them, so what it read last is good
 * until it folds the project again; with a MongoDB that others write to, each read goes there.
 */
@Component
class MongoTallies implements Tallies {
    private final ViewStore store;
    private final boolean alone;
    private final Cache<Key, Tally> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** A project in one generation of the views: another one's tally is never taken for this one's. */
    private record Key(int generation, String projectId) {}

    MongoTallies(ViewStore store, ViewsProperties properties) {
        this.store = store;
        alone = properties.isEmbedded();
    }

    @Override
    public Optional<Tally> of(String projectId) {
        return Optional.ofNullable(alone ? known.get(key(projectId), it -> read(it.projectId())) : read(projectId));
    }

    /** Before all others hear of it: they may read at once. */
    @EventListener
    @org.springframework.core.annotation.Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(Folded folded) {
        known.invalidateAll(folded.projectIds().stream().map(this::key).toList());
    }

    private Key key(String projectId) {
        return new Key(store.generation(), projectId);
    }

    private Tally read(String projectId) {
        return store.tallies().find(Filters.eq("_id", projectId)).first();
    }

    @Override
    public List<KnownOn> knownUpTo(String projectId, LocalDate day) {
        return store.knownOns()
                .find(Filters.and(Filters.eq("projectId", projectId), Filters.lte("day", day)))
                .into(new ArrayList<>());
    }
}
