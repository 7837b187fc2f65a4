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
    private final Cache<String, Tally> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    MongoTallies(ViewStore store, ViewsProperties properties) {
        this.store = store;
        alone = properties.isEmbedded();
    }

    @Override
    public Optional<Tally> of(String projectId) {
        return Optional.ofNullable(alone ? known.get(projectId, this::read) : read(projectId));
    }

    /** Before all others hear of it: they may read at once. */
    @EventListener
    @org.springframework.core.annotation.Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(Folded folded) {
        known.invalidateAll(folded.projectIds());
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
