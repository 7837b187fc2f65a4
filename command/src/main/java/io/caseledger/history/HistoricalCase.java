package io.caseledger.history;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.history.HistoricalCaseCommand.*;
import io.caseledger.history.HistoricalCaseEvent.*;
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
 * A dispute case of an earlier year as one source has it. It is recorded, by itself or with a file, and put right; when
 * another source has the same dispute, one is merged into the other, which counts for both; what should not be on record is
 * voided. Merger and void are taken back.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class HistoricalCase extends Remembering {
    @AggregateIdentifier
    private String caseId;

    private HistoricalFile now;

    HistoricalCase() {}

    @CommandHandler
    HistoricalCase(RecordHistoricalCase it, HistoricalDesk desk, @MetaDataValue("by") @Nullable String by) {
        desk.mustBeNew(it);
        apply(new HistoricalCaseRecorded(
                it.caseId(), it.projectId(), it.facts(), null, null, nameOf(by), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectHistoricalCase it, @MetaDataValue("by") @Nullable String by) {
        HistoricalCaseLifeCycle.check(it, now.state());
        HistoricalDesk.mustHold(it.facts());
        String id = SourceKey.idOf(
                now.projectId(), it.facts().sourceAuthority(), it.facts().sourceId());
        Rejected.unlessAbout(
                "facts.sourceId",
                id.equals(caseId),
                "SOURCE_KEY_STAYS",
                now.facts().sourceId());
        HistoricalFacts facts = it.facts().calledAfter(now.facts(), false);
        Rejected.unless(!facts.equals(now.facts()), "NOTHING_TO_CORRECT");
        apply(new HistoricalCaseCorrected(
                caseId, now.projectId(), facts, null, null, it.reason(), nameOf(by), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidHistoricalCase it, @MetaDataValue("by") @Nullable String by) {
        HistoricalCaseLifeCycle.check(it, now.state());
        Rejected.unless(
                now.duplicates().isEmpty(), "HISTORICAL_CASE_HAS_DUPLICATES", String.join(", ", now.duplicates()));
        apply(new HistoricalCaseVoided(caseId, now.projectId(), it.reason(), nameOf(by), it.occurredAt()));
    }

    @CommandHandler
    void handle(ReinstateHistoricalCase it, @MetaDataValue("by") @Nullable String by) {
        HistoricalCaseLifeCycle.check(it, now.state());
        apply(new HistoricalCaseReinstated(caseId, now.projectId(), it.reason(), nameOf(by), it.occurredAt()));
    }

    @CommandHandler
    void handle(MergeHistoricalCases it, HistoricalDesk desk, @MetaDataValue("by") @Nullable String by) {
        HistoricalCaseLifeCycle.check(it, now.state());
        Rejected.unlessAbout("duplicateOf", !it.duplicateOf().equals(caseId), "HISTORICAL_CASE_MERGED_INTO_ITSELF");
        desk.absorb(now, it.duplicateOf(), it.occurredAt());
        apply(new HistoricalCaseMerged(
                caseId, now.projectId(), it.duplicateOf(), it.reason(), nameOf(by), it.occurredAt()));
    }

    @CommandHandler
    void handle(UnmergeHistoricalCases it, HistoricalDesk desk, @MetaDataValue("by") @Nullable String by) {
        HistoricalCaseLifeCycle.check(it, now.state());
        String other = Objects.requireNonNull(now.duplicateOf());
        desk.release(now, other, it.occurredAt());
        apply(new HistoricalCaseUnmerged(caseId, now.projectId(), other, it.reason(), nameOf(by), it.occurredAt()));
    }

    @EventSourcingHandler
    void on(HistoricalCaseEvent event, MetaData meta) {
        remember(event, meta);
        now = HistoricalFile.after(event, now);
        caseId = now.caseId();
    }

    @Override
    protected String recordId() {
        return caseId;
    }
}
