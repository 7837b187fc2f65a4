package io.caseledger.statement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.statement.StatementCommand.CertifyStatement;
import io.caseledger.statement.StatementCommand.RestateStatement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A certified statement (核证报表). It is what it was when it was signed, and nothing more happens to it; one that is no longer
 * right is followed by another that restates it.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Statement extends Remembering {
    @AggregateIdentifier
    private String statementId;

    Statement() {}

    @CommandHandler
    Statement(CertifyStatement it, StatementDesk desk, @MetaDataValue("by") @Nullable String by) {
        apply(desk.certify(it, nameOf(by)));
    }

    @CommandHandler
    Statement(RestateStatement it, StatementDesk desk, @MetaDataValue("by") @Nullable String by) {
        apply(desk.restate(it, nameOf(by)));
    }

    @EventSourcingHandler
    void on(StatementEvent event, MetaData meta) {
        remember(event, meta);
        statementId = event.statementId();
    }

    @Override
    protected String recordId() {
        return statementId;
    }
}
