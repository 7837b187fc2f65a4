package io.caseledger.deliverable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.deliverable.DeliverableCommand.*;
import io.caseledger.deliverable.DeliverableEvent.DeliverableCorrected;
import io.caseledger.deliverable.DeliverableEvent.DeliverableRegistered;
import io.caseledger.deliverable.DeliverableEvent.DeliverableVoided;
import io.caseledger.gate.Remembering;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A report or a white paper, from its registration to its acceptance or publication.
 *
 * <p>Each version of its text goes its own way: uploaded and counted, submitted, returned or passed by somebody else, and then
 * accepted, or compiled and published. {@link DeliverableLifeCycle} has the table, {@link VersionWork} what a version may do.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class Deliverable extends Remembering {
    @AggregateIdentifier
    private String deliverableId;

    private DeliverableFile file;

    Deliverable() {}

    @CommandHandler
    Deliverable(RegisterDeliverable it, DeliverableDesk desk) {
        desk.receive(it);
        apply(new DeliverableRegistered(
                it.deliverableId(),
                it.projectId(),
                it.kind(),
                it.title(),
                it.responsible(),
                it.dueOn(),
                it.occurredAt()));
    }

    @CommandHandler
    void handle(
            UploadDeliverableVersion it,
            DeliverableDesk desk,
            DeliverableTexts texts,
            DeliverablePolicies policies,
            @MetaDataValue("by") @Nullable String by) {
        DeliverableLifeCycle.check(it, file.state());
        apply(new UploadWork(desk, texts, policies).upload(it, file, by));
    }

    @CommandHandler
    void handle(SubmitDeliverable it) {
        apply(VersionWork.submit(it, file));
    }

    @CommandHandler
    void handle(ReviewDeliverable it, @MetaDataValue("by") @Nullable String by) {
        apply(VersionWork.review(it, file, by));
    }

    @CommandHandler
    void handle(AcceptDeliverable it, @MetaDataValue("by") @Nullable String by) {
        apply(VersionWork.accept(it, file, by));
    }

    @CommandHandler
    void handle(CorrectDeliverableAcceptance it, @MetaDataValue("by") @Nullable String by) {
        apply(VersionWork.correct(it, file, by));
    }

    @CommandHandler
    void handle(RevokeDeliverableAcceptance it) {
        apply(VersionWork.revoke(it, file));
    }

    @CommandHandler
    void handle(CompileWhitePaper it) {
        apply(PublicationWork.compile(it, file));
    }

    @CommandHandler
    void handle(PublishWhitePaper it) {
        apply(PublicationWork.publish(it, file));
    }

    @CommandHandler
    void handle(CorrectPublication it) {
        apply(PublicationWork.correct(it, file));
    }

    @CommandHandler
    void handle(WithdrawPublication it) {
        apply(PublicationWork.withdraw(it, file));
    }

    @CommandHandler
    void handle(CorrectDeliverable it, DeliverableDesk desk) {
        checkWhole(it, it.occurredAt());
        String title = it.title() == null ? file.title() : it.title();
        String responsible = it.responsible() == null ? file.responsible() : it.responsible();
        LocalDate dueOn = it.dueOn() == null ? file.dueOn() : it.dueOn();
        var corrected = new DeliverableCorrected(
                deliverableId, file.projectId(), title, responsible, dueOn, it.reason(), it.occurredAt());
        boolean changes = !DeliverableFile.after(corrected, file).equals(file);
        Rejected.unless(changes, "NOTHING_TO_CORRECT");
        desk.correct(file, title);
        apply(corrected);
    }

    @CommandHandler
    void handle(VoidDeliverable it) {
        checkWhole(it, it.occurredAt());
        apply(new DeliverableVoided(deliverableId, file.projectId(), it.reason(), it.occurredAt()));
    }

    private void checkWhole(DeliverableCommand command, Instant at) {
        DeliverableLifeCycle.check(command, file.state());
        boolean later = !at.isBefore(file.registeredAt());
        Rejected.unlessAbout("occurredAt", later, "OCCURRED_BEFORE_PREVIOUS_STEP", file.registeredAt());
    }

    @EventSourcingHandler
    void on(DeliverableEvent event, MetaData meta) {
        remember(event, meta);
        deliverableId = event.deliverableId();
        file = DeliverableFile.after(event, file);
    }

    @Override
    protected String recordId() {
        return deliverableId;
    }
}
