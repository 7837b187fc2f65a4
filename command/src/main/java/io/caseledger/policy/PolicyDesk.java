package io.caseledger.policy;

import io.caseledger.file.Files;
import io.caseledger.gate.Creations;
import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.gate.Slots.Slot;
import io.caseledger.policy.PolicyCommand.RegisterPolicy;
import io.caseledger.policy.PolicyCommand.RepealPolicy;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.util.HashSet;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What policies must know of each other: numbers of documents, and who repeals whom. It reads streams and loads no aggregate.
 *
 * <p>Each policy has a slot that those it repeals take; when it is voided it takes the slot itself, so that of a repeal and a
 * voiding that race the second is judged anew.
 */
@Component
class PolicyDesk {
    private final EventStore events;
    private final Projects projects;
    private final Files files;
    private final Slots<SlotTaken> slots;

    PolicyDesk(EventStore events, Projects projects, Files files) {
        this.events = events;
        this.projects = projects;
        this.files = files;
        this.slots = Slots.of(events);
    }

    /**
     * Takes the number of a new policy's document.
     *
     * @throws Rejected with {@code ALREADY_EXISTS} naming the policy that has it, {@code FILE_NOT_FOUND}, or because the
     *     project does not take it
     */
    void receive(RegisterPolicy it) {
        Creations.leaveToGate(events, it.policyId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_9);
        mustBeKept(it.particulars());
        slots.claim(it.policyId(), List.of(PolicyProfile.claim(it.projectId(), it.particulars())), this::holds);
    }

    /** Takes the number to which a correction leads. */
    void correct(PolicyProfile before, PolicyParticulars after) {
        mustBeKept(after);
        Claim wanted = PolicyProfile.claim(before.projectId(), after);
        if (!before.holds(wanted.slotId())) {
            slots.claim(before.policyId(), List.of(wanted), this::holds);
        }
    }

    private void mustBeKept(PolicyParticulars it) {
        if (it.text() == null) {
            return;
        }
        try {
            var _ = files.size(it.text().digest());
        } catch (Rejected refused) {
            throw new Rejected(refused.reasons().stream()
                    .map(each -> new Reason(each.code(), "particulars.text.digest", each.args()))
                    .toList());
        }
    }

    /**
     * Notes a repeal with the policy that does it.
     *
     * @throws Rejected with {@code POLICY_NOT_FOUND}, {@code POLICY_VOID}, {@code RECORD_OF_OTHER_PROJECT}, or
     *     {@code POLICY_REPEALS_ITSELF}, also by way of others
     */
    void repeal(PolicyProfile old, RepealPolicy it) {
        List<Slot> repeals = repealsOf(it.repealedBy());
        PolicyProfile by = profile(it.repealedBy());
        if (by == null) {
            throw Rejected.about("repealedBy", "POLICY_NOT_FOUND", it.repealedBy());
        }
        Rejected.unlessAbout("repealedBy", !by.voided(), "POLICY_VOID", it.repealedBy());
        boolean ours = by.projectId().equals(old.projectId());
        Rejected.unlessAbout("repealedBy", ours, "RECORD_OF_OTHER_PROJECT", it.repealedBy(), by.projectId());
        refuseCircle(old.policyId(), by);
        slots.take(repeals, old.policyId());
    }

    private void refuseCircle(String policyId, PolicyProfile by) {
        var passed = new HashSet<String>();
        PolicyProfile at = by;
        while (at != null && passed.add(at.policyId())) {
            Rejected.unlessAbout("repealedBy", !at.policyId().equals(policyId), "POLICY_REPEALS_ITSELF", by.policyId());
            Repeal next = at.repeal();
            at = next == null ? null : profile(next.repealedBy());
        }
    }

    /**
     * Lets a policy be voided, and no repeal by it come behind.
     *
     * @throws Rejected with {@code POLICY_REPEALS_OTHERS}, naming one that it repeals
     */
    void leave(PolicyProfile policy) {
        List<Slot> repeals = repealsOf(policy.policyId());
        for (String other : repeals.getFirst().takers()) {
            PolicyProfile repealed = profile(other);
            boolean free = repealed == null || !repealed.isRepealedBy(policy.policyId());
            Rejected.unless(free, "POLICY_REPEALS_OTHERS", other);
        }
        slots.take(repeals, policy.policyId());
    }

    private List<Slot> repealsOf(String policyId) {
        return slots.read(
                List.of(Claim.of("repealedBy", "PolicyRepeals", policyId).slotId()));
    }

    private boolean holds(String policyId, String slotId) {
        PolicyProfile profile = profile(policyId);
        return profile != null && profile.holds(slotId);
    }

    private @Nullable PolicyProfile profile(String policyId) {
        PolicyProfile profile = null;
        var stream = events.readEvents(policyId, 0);
        while (stream.hasNext() && stream.next().getPayload() instanceof PolicyEvent event) {
            profile = PolicyProfile.after(event, profile);
        }
        return profile;
    }
}
