package io.caseledger.rebuild;

import static io.caseledger.rebuild.RebuildState.*;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.rebuild.RebuildCommand.*;
import io.caseledger.rebuild.RebuildEvent.*;
import io.caseledger.rebuild.RebuildWatchCommand.*;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of all views: it runs, may be paused and resumed, and ends when reads are switched over or when it is cancelled. When
 * old and new differ it waits for somebody to decide, unless it was started to take the log's word.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Rebuild extends Remembering {
    @AggregateIdentifier
    private String rebuildId;

    private RebuildState state;

    Rebuild() {}

    @CommandHandler
    Rebuild(StartRebuild it, RebuildDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        desk.begin(it.rebuildId());
        desk.tell();
        apply(new RebuildStarted(
                it.rebuildId(),
                it.reason(),
                Objects.requireNonNullElse(it.whenDifferent(), WhenDifferent.STAY),
                nameOf(by),
                now.instant()));
    }

    @CommandHandler
    void handle(PauseRebuild it, RebuildDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        Rejected.unless(state == RUNNING, "REBUILD_NOT_RUNNING", state);
        desk.tell();
        apply(new RebuildPaused(rebuildId, nameOf(by), now.instant()));
    }

    @CommandHandler
    void handle(ResumeRebuild it, RebuildDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        Rejected.unless(state == PAUSED, "REBUILD_NOT_PAUSED", state);
        desk.tell();
        apply(new RebuildResumed(rebuildId, nameOf(by), now.instant()));
    }

    @CommandHandler
    void handle(CancelRebuild it, RebuildDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        Rejected.unless(!state.isEnded(), "REBUILD_ENDED", state);
        desk.tell();
        apply(new RebuildCancelled(rebuildId, it.reason(), nameOf(by), now.instant()));
    }

    @CommandHandler
    void handle(SwitchRebuild it, RebuildDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        Rejected.unless(state == DIFFERENT, "REBUILD_NOTHING_TO_DECIDE", state);
        desk.tell();
        apply(new RebuildSwitchOrdered(rebuildId, it.reason(), nameOf(by), now.instant()));
    }

    @CommandHandler
    void handle(NoteRebuildCompared it, Now now) {
        Rejected.unless(state == RUNNING, "REBUILD_NOT_RUNNING", state);
        apply(new RebuildCompared(rebuildId, it.position(), it.documents(), it.differences(), now.instant()));
    }

    @CommandHandler
    void handle(CompleteRebuild it, Now now) {
        Rejected.unless(state == RUNNING || state == ORDERED, "REBUILD_NOT_RUNNING", state);
        apply(new RebuildSwitched(rebuildId, it.position(), it.documents(), it.differences(), now.instant()));
    }

    @EventSourcingHandler
    void on(RebuildEvent event, MetaData meta) {
        remember(event, meta);
        rebuildId = event.rebuildId();
        state = RebuildState.after(event);
    }

    @Override
    protected String recordId() {
        return rebuildId;
    }
}
