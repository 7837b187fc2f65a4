package io.caseledger.certificate;

import io.caseledger.attendance.ParticipationStanding;
import io.caseledger.attendance.Trainees;
import io.caseledger.certificate.CertificateNumberEvent.CertificateNumberTaken;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateIssued;
import io.caseledger.seal.Withheld;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.training.SessionState;
import io.caseledger.training.TrainingClassStanding;
import io.caseledger.training.TrainingClasses;
import io.caseledger.training.TrainingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in certificates: the next number, a code, the name as it is known now, and what was attended. */
@Component
class CertificateWriter {
    private final EventStore events;
    private final TrainingClasses classes;
    private final Trainees trainees;
    private final CertificatePolicies policies;
    private final VerificationCodes codes;

    CertificateWriter(
            EventStore events,
            TrainingClasses classes,
            Trainees trainees,
            CertificatePolicies policies,
            VerificationCodes codes) {
        this.events = events;
        this.classes = classes;
        this.trainees = trainees;
        this.policies = policies;
        this.codes = codes;
    }

    /** Whether nobody can read who a trainee is. */
    boolean isWithheld(String traineeId) {
        return Withheld.isMark(trainees.identity(traineeId).name());
    }

    /** Begins to write certificates of a class at an instant, whose numbers follow each other. */
    Day on(TrainingClassStanding training, Instant at) {
        return new Day(training, at);
    }

    /** One sitting: the register is asked once how far it counted. */
    final class Day {
        private final TrainingClassStanding training;
        private final Instant at;
        private final LocalDate issuedOn;
        private final CertificatePolicy policy;
        private final NumberFormat format;
        private final String prefix;
        private final String registerId;
        private final int classHourMinutes;
        private final List<TrainingSession> sessions;
        private long taken;
        private int written;

        private Day(TrainingClassStanding training, Instant at) {
            this.training = training;
            this.at = at;
            issuedOn = Zone.dayOf(at);
            policy = policies.inForce(issuedOn);
            format = policy.format();
            prefix = format.prefixOf(training.projectId(), issuedOn.getYear());
            registerId = CertificateNumberEvent.registerOf(prefix);
            taken = events.lastSequenceNumberFor(registerId).orElse(-1L);
            classHourMinutes = classes.policy(training.classId()).classHourMinutes();
            sessions = training.sessions().stream()
                    .filter(it -> it.state() == SessionState.DELIVERED)
                    .toList();
        }

        /** Whether as many were written as one run may. */
        boolean isFull() {
            return written >= policy.mostPerRun();
        }

        /**
         * Writes the next one and takes its number.
         *
         * @throws Rejected with {@code OCCURRED_BEFORE_PREVIOUS_STEP} when the class was completed later
         */
        CertificateIssued write(String certificateId, ParticipationStanding of, @Nullable String supersedes) {
            LocalDate completedOn = Objects.requireNonNull(of.completedOn());
            Rejected.unlessAbout(
                    "occurredAt", !issuedOn.isBefore(completedOn), "OCCURRED_BEFORE_PREVIOUS_STEP", completedOn);
            written++;
            String name = trainees.identity(of.traineeId()).name();
            return new CertificateIssued(
                    certificateId,
                    of.projectId(),
                    take(certificateId, of.projectId()),
                    codes.next(),
                    CertificateKind.of(of.mode()),
                    of.traineeId(),
                    of.participationId(),
                    new CertificatePerson(name),
                    attended(of.minutesAttended(), completedOn),
                    issuedOn,
                    supersedes,
                    at);
        }

        private String take(String certificateId, String projectId) {
            taken++;
            String number = format.number(prefix, taken + 1);
            events.publish(new GenericDomainEventMessage<>(
                    CertificateNumberEvent.STREAM,
                    registerId,
                    taken,
                    new CertificateNumberTaken(registerId, projectId, number, certificateId)));
            return number;
        }

        private CertifiedTraining attended(int minutes, LocalDate completedOn) {
            return new CertifiedTraining(
                    training.classId(),
                    training.number(),
                    training.title(),
                    sessions.stream()
                            .map(TrainingSession::module)
                            .distinct()
                            .sorted()
                            .toList(),
                    sessions.stream()
                            .map(it -> Zone.dayOf(it.startsAt()))
                            .min(LocalDate::compareTo)
                            .orElse(completedOn),
                    sessions.stream()
                            .map(it -> Zone.lastDayOf(it.endsAt()))
                            .max(LocalDate::compareTo)
                            .orElse(completedOn),
                    minutes,
                    classHourMinutes,
                    completedOn);
        }
    }
}
