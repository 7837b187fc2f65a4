package io.caseledger.dispute;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What can have happened to a case while it is assisted. */
public sealed interface AssistanceEvent extends DisputeEvent {
    @Revision("1")
    record AssistanceStarted(String caseId, String projectId, Instant occurredAt) implements AssistanceEvent {}

    @Revision("1")
    record AssistanceGiven(String caseId, String projectId, AssistanceNeed kind, String note, Instant occurredAt)
            implements AssistanceEvent {}
}
