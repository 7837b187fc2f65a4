package io.caseledger.policy;

import io.caseledger.gate.Slots.Claim;
import io.caseledger.policy.PolicyEvent.*;
import io.caseledger.shared.Names;
import io.caseledger.shared.Validity;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy as its stream tells: the one fold for the aggregate, the desk and the view. */
public record PolicyProfile(
        String policyId,
        String projectId,
        PolicyParticulars particulars,
        @Nullable Repeal repeal,
        boolean voided) {

    public PolicyState state() {
        if (voided) {
            return PolicyState.VOIDED;
        }
        return repeal == null ? PolicyState.LISTED : PolicyState.REPEALED;
    }

    /** Where it stands on a day, as far as is known now; a void one stands nowhere. A repeal comes before the expiry. */
    public Optional<PolicyStanding> standingOn(LocalDate day) {
        Validity validity = particulars.validity();
        if (voided) {
            return Optional.empty();
        }
        if (day.isBefore(validity.from())) {
            return Optional.of(PolicyStanding.NOT_YET);
        }
        if (repeal != null && !day.isBefore(repeal.on())) {
            return Optional.of(PolicyStanding.REPEALED);
        }
        return Optional.of(validity.covers(day) ? PolicyStanding.IN_FORCE : PolicyStanding.EXPIRED);
    }

    /** The profile after one more event. */
    public static PolicyProfile after(PolicyEvent event, @Nullable PolicyProfile before) {
        if (event instanceof PolicyRegistered it) {
            return new PolicyProfile(it.policyId(), it.projectId(), it.particulars(), null, false);
        }
        if (before == null) {
            throw new IllegalStateException("A policy begins with its registration, not with " + event);
        }
        return before.then(event);
    }

    private PolicyProfile then(PolicyEvent event) {
        return switch (event) {
            case PolicyRegistered it -> throw new IllegalStateException("Registered a second time: " + it.policyId());
            case PolicyRepealed it -> with(particulars, new Repeal(it.repealedBy(), it.on()));
            case PolicyRepealVoided _ -> with(particulars, null);
            case PolicyCorrected it -> with(it.particulars(), repeal);
            case PolicyVoided _ -> new PolicyProfile(policyId, projectId, particulars, repeal, true);
        };
    }

    private PolicyProfile with(PolicyParticulars what, @Nullable Repeal end) {
        return new PolicyProfile(policyId, projectId, what, end, voided);
    }

    /** What no other policy of the project may have: the number of its document with its issuer. */
    static Claim claim(String projectId, PolicyParticulars what) {
        return Claim.of(
                "particulars.documentNumber",
                "PolicyDocument",
                projectId,
                Names.plain(what.issuer()),
                Names.plain(what.documentNumber()));
    }

    boolean holds(String slotId) {
        return !voided && claim(projectId, particulars).slotId().equals(slotId);
    }

    boolean isRepealedBy(String other) {
        return !voided && repeal != null && repeal.repealedBy().equals(other);
    }
}
