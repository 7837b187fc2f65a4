package io.caseledger.certificate;

import io.caseledger.attendance.ParticipationStanding;
import io.caseledger.attendance.Participations;
import io.caseledger.certificate.CertificateRunCommand.IssueCertificates;
import io.caseledger.certificate.TrainingCertificateCommand.IssueCertificate;
import io.caseledger.certificate.TrainingCertificateEvent.CertificateIssued;
import io.caseledger.gate.Creations;
import io.caseledger.shared.Rejected;
import io.caseledger.training.TrainingClassStanding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Writes certificates for those who completed a class. The number, the certificate and the mark on the participation stand in
 * streams of their own and are appended together, so of two who issue at the same time the second tries again.
 */
@Component
class CertificateDesk {
    private final EventStore events;
    private final CertificateRules rules;
    private final Participations participations;
    private final CertificateWriter writer;

    CertificateDesk(
            EventStore events, CertificateRules rules, Participations participations, CertificateWriter writer) {
        this.events = events;
        this.rules = rules;
        this.participations = participations;
        this.writer = writer;
    }

    /** What a run did, in which project, and how many it left to the next run. */
    record Run(String projectId, List<CertificateReceipt> receipts, int remaining) {}

    /**
     * Writes a certificate for somebody who completed the class and has none.
     *
     * @throws Rejected with {@code NOT_COMPLETED}, {@code PARTICIPATION_LEFT}, {@code CERTIFICATE_EXISTS} or {@code
     *     TRAINING_CLASS_NOT_DELIVERED}, or
     *     because there is no such class or participation or the project takes nothing more
     */
    CertificateIssued issue(IssueCertificate it) {
        Creations.leaveToGate(events, it.certificateId());
        TrainingClassStanding training = rules.open(it.classId());
        ParticipationStanding participation = rules.completed(training, it.traineeId());
        rules.mustLackOne(participation, null);
        var issued = writer.on(training, it.occurredAt()).write(it.certificateId(), participation, null);
        participations.certified(participation.participationId(), it.certificateId(), issued.number());
        return issued;
    }

    /**
     * Writes a certificate for each who completed the class and has none, for as many as the policy has for one run.
     *
     * @throws Rejected with {@code NOBODY_COMPLETED}, or as when one is issued
     */
    Run issueAll(IssueCertificates it) {
        Creations.leaveToGate(events, it.runId());
        TrainingClassStanding training = rules.open(it.classId());
        List<ParticipationStanding> completed = participations.completed(it.classId());
        Rejected.unlessAbout("classId", !completed.isEmpty(), "NOBODY_COMPLETED", it.classId());
        var receipts = new ArrayList<CertificateReceipt>();
        var today = writer.on(training, it.occurredAt());
        int remaining = 0;
        for (ParticipationStanding participation : completed) {
            if (participation.certificateId() == null && writer.isWithheld(participation.traineeId())) {
                continue; // erased or out of reach: there is no name to write
            }
            if (participation.certificateId() == null && today.isFull()) {
                remaining++;
            } else {
                receipts.add(receipt(it.runId(), today, participation));
            }
        }
        return new Run(training.projectId(), List.copyOf(receipts), remaining);
    }

    private CertificateReceipt receipt(String runId, CertificateWriter.Day today, ParticipationStanding participation) {
        String before = participation.certificateId();
        if (before != null) {
            return new CertificateReceipt(participation.traineeId(), participation.participationId(), before, false);
        }
        String certificateId = named("in run\n" + runId + "\n" + participation.participationId());
        publish(certificateId, participation, today.write(certificateId, participation, null));
        return new CertificateReceipt(participation.traineeId(), participation.participationId(), certificateId, true);
    }

    /**
     * Writes the certificate that takes another one's place, by what is known now.
     *
     * @throws Rejected with {@code NOT_COMPLETED} when the completion fell away, or with {@code CERTIFICATE_EXISTS} when the
     *     person was found to be another one, who has a certificate: then it can only be revoked
     */
    CertificateIssued replace(Certified before, String reason, Instant occurredAt) {
        TrainingClassStanding training = rules.delivered(before.classId());
        ParticipationStanding participation = rules.completed(training, before.traineeId());
        rules.mustLackOne(participation, before.certificateId());
        String replacementId = named("in place of\n" + before.certificateId());
        var next = writer.on(training, occurredAt).write(replacementId, participation, before.certificateId());
        participations.uncertified(before.participationId(), before.certificateId(), reason);
        publish(replacementId, participation, next);
        return next;
    }

    private void publish(String certificateId, ParticipationStanding participation, CertificateIssued issued) {
        events.publish(new GenericDomainEventMessage<>(Certified.STREAM, certificateId, 0, issued));
        participations.certified(participation.participationId(), certificateId, issued.number());
    }

    /** Takes the mark off the participation of a certificate that was revoked. */
    void revoke(Certified it, String reason) {
        participations.uncertified(it.participationId(), it.certificateId(), reason);
    }

    /** The same id for the same occasion, so that a second try meets what the first one wrote. */
    private static String named(String occasion) {
        String name = Certified.STREAM + "\n" + occasion;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
