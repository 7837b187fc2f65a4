package io.caseledger.institution;

import io.caseledger.gate.Creations;
import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots;
import io.caseledger.institution.InstitutionCommand.RegisterInstitution;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that an institution stands in the register of a project once. It reads streams and loads no aggregate. */
@Component
class InstitutionDesk {
    private final EventStore events;
    private final Projects projects;
    private final Slots<SlotTaken> slots;

    InstitutionDesk(EventStore events, Projects projects) {
        this.events = events;
        this.projects = projects;
        this.slots = Slots.of(events);
    }

    /**
     * Takes the keys of a new institution.
     *
     * @throws Rejected with {@code ALREADY_EXISTS} naming the one that is the same, or because the project does not take it
     */
    void receive(RegisterInstitution it) {
        Creations.leaveToGate(events, it.institutionId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        slots.claim(it.institutionId(), InstitutionProfile.claims(it.projectId(), it.particulars()), this::holds);
    }

    /** Takes the keys to which a correction leads. */
    void correct(InstitutionProfile before, InstitutionParticulars after) {
        var wanted = InstitutionProfile.claims(before.projectId(), after).stream()
                .filter(it -> !before.claims().contains(it))
                .toList();
        slots.claim(before.institutionId(), wanted, this::holds);
    }

    /**
     * Refuses an engagement at an institution that is not there for it.
     *
     * @throws Rejected with {@code INSTITUTION_NOT_FOUND}, {@code INSTITUTION_VOID} or {@code RECORD_OF_OTHER_PROJECT}
     */
    void mustEngage(String institutionId, String projectId, String field) {
        InstitutionProfile profile = profile(institutionId);
        if (profile == null) {
            throw Rejected.about(field, "INSTITUTION_NOT_FOUND", institutionId);
        }
        Rejected.unlessAbout(field, !profile.voided(), "INSTITUTION_VOID", institutionId);
        boolean ours = profile.projectId().equals(projectId);
        Rejected.unlessAbout(field, ours, "RECORD_OF_OTHER_PROJECT", institutionId, profile.projectId());
    }

    private boolean holds(String institutionId, String slotId) {
        InstitutionProfile profile = profile(institutionId);
        return profile != null
                && profile.claims().stream().anyMatch(it -> it.slotId().equals(slotId));
    }

    private @Nullable InstitutionProfile profile(String institutionId) {
        InstitutionProfile profile = null;
        var stream = events.readEvents(institutionId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof InstitutionEvent event) {
            profile = InstitutionProfile.after(event, profile);
        }
        return profile;
    }
}
