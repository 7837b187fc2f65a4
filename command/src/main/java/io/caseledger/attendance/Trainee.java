package io.caseledger.attendance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.attendance.TraineeCommand.*;
import io.caseledger.attendance.TraineeEvent.*;
import io.caseledger.gate.Remembering;
import io.caseledger.seal.Withheld;
import io.caseledger.shared.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A trainee: one person, as registered. When two registrations turn out to be one person, one is merged into the other, for
 * which everything counts from then on; a merger that was wrong is taken back, and each has its own again.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Trainee extends Remembering {
    @AggregateIdentifier
    private String traineeId;

    private TraineeProfile now;

    Trainee() {}

    @CommandHandler
    Trainee(RegisterTrainee it, TraineeDesk desk) {
        boolean walkIn = desk.register(it);
        apply(new TraineeRegistered(it.traineeId(), it.projectId(), it.identity(), walkIn, it.occurredAt()));
    }

    @CommandHandler
    void handle(CorrectTrainee it, TraineeDesk desk) {
        TraineeLifeCycle.check(it, now.state());
        Rejected.unless(!it.identity().equals(now.identity()), "NOTHING_TO_CORRECT");
        Rejected.unlessAbout("identity.name", !Withheld.isMark(it.identity().name()), "PERSONAL_DATA_WITHHELD");
        desk.correct(now, it.identity());
        apply(new TraineeCorrected(traineeId, now.projectId(), it.identity(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(MergeTrainees it, MergeDesk desk) {
        TraineeLifeCycle.check(it, now.state());
        Rejected.unlessAbout("mergedInto", !it.mergedInto().equals(traineeId), "TRAINEE_MERGED_INTO_ITSELF");
        desk.merge(it);
        apply(new TraineeMerged(traineeId, now.projectId(), it.mergedInto(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    void handle(UnmergeTrainees it, MergeDesk desk) {
        TraineeLifeCycle.check(it, now.state());
        String other = String.valueOf(now.mergedInto());
        desk.unmerge(it, other);
        apply(new TraineeUnmerged(traineeId, now.projectId(), other, it.reason(), it.occurredAt()));
    }

    @EventSourcingHandler
    void on(TraineeEvent event, MetaData meta) {
        remember(event, meta);
        now = TraineeProfile.after(event, now);
        traineeId = now.traineeId();
    }

    @Override
    protected String recordId() {
        return traineeId;
    }
}
