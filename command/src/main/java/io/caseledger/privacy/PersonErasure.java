package io.caseledger.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.privacy.ErasureWatchCommand.CompletePersonErasure;
import io.caseledger.privacy.PersonErasureCommand.ErasePerson;
import io.caseledger.privacy.PersonErasureEvent.*;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a person. It is ordered, which cannot be taken back; and it is completed once nothing plain is left, which makes
 * it a certificate.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class PersonErasure extends Remembering {
    @AggregateIdentifier
    private String erasureId;

    private PersonErasureOrdered ordered;
    private boolean completed;

    PersonErasure() {}

    @CommandHandler
    PersonErasure(ErasePerson it, PersonDesk desk, @MetaDataValue("by") @Nullable String by) {
        apply(desk.erase(it, nameOf(by)));
    }

    @CommandHandler
    void handle(CompletePersonErasure it, PersonDesk desk) {
        if (!completed) {
            Instant now = desk.complete(erasureId);
            apply(new PersonErasureCompleted(
                    erasureId,
                    ordered.projectId(),
                    it.removed(),
                    ErasureCertificate.digest(ordered, it.removed(), now),
                    now));
        }
    }

    @EventSourcingHandler
    void on(PersonErasureEvent event, MetaData meta) {
        remember(event, meta);
        switch (event) {
            case PersonErasureOrdered it -> {
                erasureId = it.erasureId();
                ordered = it;
            }
            case PersonErasureCompleted _ -> completed = true;
        }
    }

    @Override
    protected String recordId() {
        return erasureId;
    }
}
