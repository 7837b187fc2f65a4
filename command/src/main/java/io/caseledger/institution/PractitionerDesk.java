package io.caseledger.institution;

import io.caseledger.gate.Creations;
import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.institution.PractitionerCommand.RegisterPractitioner;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the number of a certificate is one person's, and that people work at institutions that there are. It reads
 * streams and loads no aggregate.
 */
@Component
class PractitionerDesk {
    private final EventStore events;
    private final Projects projects;
    private final InstitutionDesk institutions;
    private final Slots<SlotTaken> slots;

    PractitionerDesk(EventStore events, Projects projects, InstitutionDesk institutions) {
        this.events = events;
        this.projects = projects;
        this.institutions = institutions;
        this.slots = Slots.of(events);
    }

    /**
     * Takes the numbers of a new practitioner's certificates.
     *
     * @throws Rejected with {@code ALREADY_EXISTS} naming who has a number, with {@code CERTIFICATE_REPEATED}, because of
     *     the institution, or because the project does not take it
     */
    void receive(RegisterPractitioner it) {
        Creations.leaveToGate(events, it.practitionerId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        institutions.mustEngage(it.engagement().institutionId(), it.projectId(), "engagement.institutionId");
        var claims = new ArrayList<Claim>();
        var seen = new HashSet<String>();
        for (int i = 0; i < it.qualifications().size(); i++) {
            Qualification each = it.qualifications().get(i);
            String field = "qualifications[" + i + "]";
            mustBeCertified(each, field);
            PractitionerProfile.claim(it.projectId(), each, field).ifPresent(claim -> {
                Rejected.unlessAbout(
                        claim.field(),
                        seen.add(claim.slotId()),
                        "CERTIFICATE_REPEATED",
                        String.valueOf(each.certificateNumber()));
                claims.add(claim);
            });
        }
        slots.claim(it.practitionerId(), claims, this::holds);
    }

    /** Takes the number of a qualification that is added, or to which a correction leads. */
    void take(PractitionerProfile who, Qualification wanted) {
        mustBeCertified(wanted, "qualification");
        List<Claim> claims = PractitionerProfile.claim(who.projectId(), wanted, "qualification").stream()
                .filter(it -> !who.holds(it.slotId()))
                .toList();
        slots.claim(who.practitionerId(), claims, this::holds);
    }

    /** Refuses institutions that are not there for this person. */
    void mustEngage(PractitionerProfile who, String institutionId, String field) {
        institutions.mustEngage(institutionId, who.projectId(), field);
    }

    /** The same for corrected engagements; institutions where the person was anyhow may be void by now. */
    void mustEngage(PractitionerProfile who, List<Engagement> corrected) {
        for (int i = 0; i < corrected.size(); i++) {
            String institutionId = corrected.get(i).institutionId();
            boolean known =
                    who.engagements().stream().anyMatch(it -> it.institutionId().equals(institutionId));
            if (!known) {
                mustEngage(who, institutionId, "engagements[" + i + "].institutionId");
            }
        }
    }

    private static void mustBeCertified(Qualification it, String field) {
        boolean numbered = it.certificateNumber() != null || !it.kind().certified();
        Rejected.unlessAbout(field + ".certificateNumber", numbered, "CERTIFICATE_NUMBER_REQUIRED", it.kind());
    }

    private boolean holds(String practitionerId, String slotId) {
        PractitionerProfile profile = profile(practitionerId);
        return profile != null && profile.holds(slotId);
    }

    private @Nullable PractitionerProfile profile(String practitionerId) {
        PractitionerProfile profile = null;
        var stream = events.readEvents(practitionerId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof PractitionerEvent event) {
            profile = PractitionerProfile.after(event, profile);
        }
        return profile;
    }
}
