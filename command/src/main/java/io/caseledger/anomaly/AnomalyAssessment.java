package io.caseledger.anomaly;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.anomaly.AnomalyCommand.AssessAnomaly;
import io.caseledger.anomaly.AnomalyEvent.AnomalyAssessed;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Now;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What an auditor said of an anomaly, once and for good: whoever thinks otherwise later says so in another one. */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class AnomalyAssessment extends Remembering {
    @AggregateIdentifier
    private String assessmentId;

    AnomalyAssessment() {}

    @CommandHandler
    AnomalyAssessment(AssessAnomaly it, AnomalyDesk desk, Now now, @MetaDataValue("by") @Nullable String by) {
        Anomalies.Found found = desk.found(it.anomalyId());
        apply(new AnomalyAssessed(
                it.assessmentId(),
                found.projectId(),
                it.anomalyId(),
                found.rule(),
                found.standing(),
                found.positions(),
                it.assessment(),
                it.note(),
                nameOf(by),
                now.instant()));
    }

    @EventSourcingHandler
    void on(AnomalyEvent event, MetaData meta) {
        remember(event, meta);
        switch (event) {
            case AnomalyAssessed it -> assessmentId = it.assessmentId();
        }
    }

    @Override
    protected String recordId() {
        return assessmentId;
    }
}
