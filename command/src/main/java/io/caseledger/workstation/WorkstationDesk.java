package io.caseledger.workstation;

import io.caseledger.dispute.DisputeCases;
import io.caseledger.gate.Creations;
import io.caseledger.gate.Slots;
import io.caseledger.gate.Slots.Slot;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Rejected;
import io.caseledger.workstation.AssistanceRequestCommand.FileAssistanceRequest;
import io.caseledger.workstation.WorkstationCommand.PlanWorkstation;
import io.caseledger.workstation.WorkstationSlotEvent.HostTaken;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a host has one open workstation at a time, and that a request goes to one that operates. It reads
 * streams and loads no aggregate, so no workstation waits for another, nor for its requests.
 */
@Component
class WorkstationDesk {
    private final EventStore events;
    private final Projects projects;
    private final DisputeCases cases;
    private final Slots<HostTaken> slots;

    WorkstationDesk(EventStore events, Projects projects, DisputeCases cases) {
        this.events = events;
        this.projects = projects;
        this.cases = cases;
        this.slots = new Slots<>(
                events, WorkstationSlotEvent.STREAM, HostTaken::new, it -> ((HostTaken) it).workstationId());
    }

    /**
     * Takes the host's slot for a new plan.
     *
     * @throws Rejected with {@code ALREADY_EXISTS} naming the host's open workstation, or because the project does not
     *     take it
     */
    void plan(PlanWorkstation it) {
        List<Slot> host = slots.read(List.of(slotOf(it.host())));
        // A slot that this workstation took before means the same plan again: appending it will meet its own stream.
        if (!host.getFirst().takers().contains(it.workstationId())) {
            projects.mustTake(it.projectId(), Direction.DIRECTION_1);
            refuseHeld(host, it.workstationId());
        }
        slots.take(host, it.workstationId());
    }

    /** Takes the slot of another host, to which a correction of an open workstation leads. */
    void moveHost(String workstationId, Profile before, Organisation after) {
        String slotId = slotOf(after);
        if (!before.holds(slotId) && WorkstationLifeCycle.isOpen(before.state())) {
            List<Slot> host = slots.read(List.of(slotId));
            refuseHeld(host, workstationId);
            slots.take(host, workstationId);
        }
    }

    /** Refuses a new request unless its project takes it; the very same one again is left to the gate. */
    void receive(FileAssistanceRequest it) {
        Creations.leaveToGate(events, it.assistanceRequestId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_1);
        mustBeCase(it.disputeCaseId());
    }

    /** Refuses a request about a case that there is not. */
    void mustBeCase(@Nullable String disputeCaseId) {
        if (disputeCaseId != null) {
            cases.mustGoOn("disputeCaseId", disputeCaseId);
        }
    }

    /**
     * The workstation, if it operates.
     *
     * @throws Rejected with {@code WORKSTATION_NOT_FOUND} or {@code WORKSTATION_NOT_OPERATING}
     */
    Profile operating(@Nullable String field, String workstationId) {
        Profile profile = profile(workstationId);
        if (profile == null) {
            throw Rejected.about(field, "WORKSTATION_NOT_FOUND", workstationId);
        }
        boolean operates = profile.state() == WorkstationState.OPERATING;
        Rejected.unlessAbout(field, operates, "WORKSTATION_NOT_OPERATING", workstationId, profile.state());
        return profile;
    }

    private static String slotOf(Organisation host) {
        if (host.uscc() == null) {
            throw Rejected.about("host.uscc", "REQUIRED");
        }
        return HostTaken.slotOf(host.uscc());
    }

    private void refuseHeld(List<Slot> host, String workstationId) {
        slots.refuseHeld(host, workstationId, this::holds, _ -> "host.uscc");
    }

    private boolean holds(String workstationId, String slotId) {
        Profile profile = profile(workstationId);
        return profile != null && profile.holds(slotId);
    }

    private @Nullable Profile profile(String workstationId) {
        Profile profile = null;
        var stream = events.readEvents(workstationId, 0);
        while (stream.hasNext()) {
            if (!(stream.next().getPayload() instanceof WorkstationEvent event)) {
                return null;
            }
            profile = Profile.after(event, profile);
        }
        return profile;
    }
}
