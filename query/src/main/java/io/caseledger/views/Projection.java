package io.caseledger.views;

import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Feeds the events of one feature to the fold of its view. */
public abstract class Projection<V extends Record, E extends ProjectFact> {
    private final Kind<V, E> kind;

    protected Projection(Kind<V, E> kind) {
        this.kind = kind;
    }

    /** Of a kind whose records others find in the log as well. */
    protected Projection(Feed<V, ?, E> feed) {
        this(feed.kind());
    }

    public final Kind<V, E> kind() {
        return kind;
    }

    /** Takes an event into the batch that is being folded, for each record that it concerns. */
    protected final <F extends ProjectFact> void fold(
            Feed<V, F, E> feed, F event, TrackingToken token, Instant recordedAt) {
        E placed = feed.placed().at(event, token.position().orElseThrow());
        for (String id : feed.records().apply(event)) {
            fold(id, placed, token, recordedAt);
        }
    }

    /** Takes an event into the batch that is being folded. */
    protected final void fold(String id, E event, TrackingToken token, Instant recordedAt) {
        var source = Batch.Source.of(CurrentUnitOfWork.get().getMessage());
        Batch.current().add(kind, id, event, token.position().orElseThrow(), recordedAt, source);
    }
}
