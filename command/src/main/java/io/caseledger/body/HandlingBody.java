package io.caseledger.body;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.body.HandlingBodyCommand.*;
import io.caseledger.body.HandlingBodyEvent.*;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Periods;
import io.caseledger.shared.Rejected;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A body that handles disputes, from its opening on. Statements of what it can handle come and are corrected; it is closed
 * and opened again; a void one never was.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class HandlingBody extends Remembering {
    @AggregateIdentifier
    private String bodyId;

    private BodyProfile now;

    HandlingBody() {}

    @CommandHandler
    HandlingBody(RegisterHandlingBody it, BodyDesk desk) {
        desk.receive(it);
        apply(new HandlingBodyRegistered(
                it.bodyId(), it.projectId(), it.particulars(), it.openedOn(), it.occurredAt()));
    }

    @CommandHandler
    void handle(RecordHandlingCapacity it) {
        HandlingBodyLifeCycle.check(it, now.state());
        Capacity capacity = it.capacity().tidy();
        int number = now.capacities().size() + 1;
        refuseSameDay(number, capacity.validity().from());
        apply(new HandlingCapacityRecorded(bodyId, now.projectId(), number, capacity, it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectHandlingCapacity it) {
        HandlingBodyLifeCycle.check(it, now.state());
        Capacity capacity = it.capacity().tidy();
        Rejected.unless(!standing(it.number()).equals(capacity), "NOTHING_TO_CORRECT");
        refuseSameDay(it.number(), capacity.validity().from());
        apply(new HandlingCapacityCorrected(
                bodyId, now.projectId(), it.number(), capacity, it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidHandlingCapacity it) {
        HandlingBodyLifeCycle.check(it, now.state());
        var _ = standing(it.number());
        apply(new HandlingCapacityVoided(bodyId, now.projectId(), it.number(), it.reason(), it.occurredAt()));
    }

    private Capacity standing(int number) {
        return now.capacities().stream()
                .filter(it -> it.number() == number && it.stands())
                .map(CapacityStatement::capacity)
                .findFirst()
                .orElseThrow(() -> Rejected.about("number", "CAPACITY_NOT_FOUND", number));
    }

    /** Of two that begin on one day, neither began last. */
    private void refuseSameDay(int number, LocalDate from) {
        now.capacities().stream()
                .filter(it -> it.stands() && it.number() != number)
                .filter(it -> it.capacity().validity().from().equals(from))
                .findFirst()
                .ifPresent(it -> {
                    throw Rejected.about("capacity.validity.from", "CAPACITY_BEGINS_SAME_DAY", from, it.number());
                });
    }

    @CommandHandler
    void handle(CloseHandlingBody it) {
        HandlingBodyLifeCycle.check(it, now.state());
        var _ = now.periods().closed(it.on());
        apply(new HandlingBodyClosed(bodyId, now.projectId(), it.on(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(ReopenHandlingBody it) {
        HandlingBodyLifeCycle.check(it, now.state());
        var _ = now.periods().reopened(it.on());
        apply(new HandlingBodyReopened(bodyId, now.projectId(), it.on(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectHandlingBody it, BodyDesk desk) {
        HandlingBodyLifeCycle.check(it, now.state());
        Periods periods = Periods.inOrder(it.periods(), "periods");
        boolean changes = !it.particulars().equals(now.particulars()) || !periods.equals(now.periods());
        Rejected.unless(changes, "NOTHING_TO_CORRECT");
        desk.correct(now, it.particulars());
        apply(new HandlingBodyCorrected(
                bodyId, now.projectId(), it.particulars(), periods.all(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(VoidHandlingBody it) {
        HandlingBodyLifeCycle.check(it, now.state());
        apply(new HandlingBodyVoided(bodyId, now.projectId(), it.reason(), it.occurredAt()));
    }

    @EventSourcingHandler
    void on(HandlingBodyEvent event, MetaData meta) {
        remember(event, meta);
        now = BodyProfile.after(event, now);
        bodyId = now.bodyId();
    }

    @Override
    protected String recordId() {
        return bodyId;
    }
}
