package io.caseledger.training;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.caseledger.gate.Remembering;
import io.caseledger.training.ClassCommand.*;
import io.caseledger.training.RecordingCommand.*;
import io.caseledger.training.RecordingWatchCommand.CloseTrainingRecording;
import io.caseledger.training.SessionCommand.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A training class (期) from its plan to its certification.
 *
 * <p>It is planned under a programme and opened for enrolment, from when it keeps the programme's policy. Its sessions are
 * planned, moved, cancelled, and delivered; when none is outstanding and at least one was held, the class is delivered, and
 * open again when another one is planned. It is certified once everybody who completed it has a certificate; what was
 * delivered can be put right later too, and then the class is to be certified again. Until it is certified it can be
 * cancelled. The recording of a session is uploaded, published, closed, taken down, and replaced.
 *
 * <p>What is known of it stands in {@link ClassFile}; each part of the work has its own rules: {@link ClassWork},
 * {@link SessionWork}, {@link RecordingWork}.
 */
@Aggregate
@SuppressWarnings("NullAway.Init") // Axon rebuilds it from its events
class TrainingClass extends Remembering {
    @AggregateIdentifier
    private String classId;

    private ClassFile file;

    TrainingClass() {}

    @CommandHandler
    TrainingClass(PlanTrainingClass it, TrainingDesk desk) {
        apply(ClassWork.plan(it, desk));
    }

    @CommandHandler
    void handle(OpenTrainingClass it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(CorrectTrainingClass it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(CertifyTrainingClass it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(CancelTrainingClass it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(PlanTrainingSession it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(RescheduleTrainingSession it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(CancelTrainingSession it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(DeliverTrainingSession it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(CorrectTrainingSession it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(VoidTrainingSession it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(UploadTrainingRecording it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(PublishTrainingRecording it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(TakeDownTrainingRecording it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(ReplaceTrainingRecording it, TrainingDesk desk) {
        take(it, desk);
    }

    @CommandHandler
    void handle(CloseTrainingRecording it) {
        RecordingWork.close(it, file).ifPresent(closed -> apply(closed));
    }

    private void take(TrainingClassCommand command, TrainingDesk desk) {
        TrainingClassLifeCycle.check(command, file.state());
        ClassFile before = file;
        apply(
                switch (command) {
                    case ClassCommand it -> ClassWork.decide(it, file, desk);
                    case SessionCommand it -> new SessionWork(file, desk).decide(it);
                    case RecordingCommand it -> RecordingWork.decide(it, file);
                });
        if (command instanceof SessionCommand) {
            desk.taught(before, file);
        }
    }

    @EventSourcingHandler
    void on(TrainingClassEvent event, MetaData meta) {
        remember(event, meta);
        classId = event.classId();
        file = ClassFile.after(event, file);
    }

    @Override
    protected String recordId() {
        return classId;
    }
}
