package io.caseledger.institution;

import io.caseledger.gate.Slots.Claim;
import io.caseledger.institution.InstitutionEvent.*;
import io.caseledger.shared.Names;
import io.caseledger.shared.Periods;
import io.caseledger.shared.RegisterState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An institution as its stream tells: the one fold for the aggregate, the desks and the view. */
public record InstitutionProfile(
        String institutionId, String projectId, InstitutionParticulars particulars, Periods periods, boolean voided) {

    public RegisterState state() {
        return periods.state(voided);
    }

    /** Whether it gave service on a day, as far as is known now. */
    public boolean validOn(LocalDate day) {
        return !voided && periods.cover(day);
    }

    /** The profile after one more event. */
    public static InstitutionProfile after(InstitutionEvent event, @Nullable InstitutionProfile before) {
        if (event instanceof InstitutionRegistered it) {
            var valid = new Periods(List.of(it.validity()));
            return new InstitutionProfile(it.institutionId(), it.projectId(), it.particulars(), valid, false);
        }
        if (before == null) {
            throw new IllegalStateException("An institution begins with its registration, not with " + event);
        }
        return before.then(event);
    }

    private InstitutionProfile then(InstitutionEvent event) {
        return switch (event) {
            case InstitutionRegistered it ->
                throw new IllegalStateException("Registered a second time: " + it.institutionId());
            case InstitutionClosed it -> with(particulars, periods.closed(it.on()));
            case InstitutionReopened it -> with(particulars, periods.reopened(it.on()));
            case InstitutionCorrected it -> with(it.particulars(), new Periods(it.periods()));
            case InstitutionVoided _ -> new InstitutionProfile(institutionId, projectId, particulars, periods, true);
        };
    }

    private InstitutionProfile with(InstitutionParticulars what, Periods when) {
        return new InstitutionProfile(institutionId, projectId, what, when, voided);
    }

    /** What no other institution of the project may have: its code, and its name in its county. */
    static List<Claim> claims(String projectId, InstitutionParticulars what) {
        var claims = new ArrayList<Claim>();
        claims.add(Claim.of(
                "particulars.name",
                "InstitutionName",
                projectId,
                Names.plain(what.name()),
                what.county().name()));
        if (what.uscc() != null) {
            claims.add(Claim.of("particulars.uscc", "InstitutionUscc", projectId, what.uscc()));
        }
        return List.copyOf(claims);
    }

    List<Claim> claims() {
        return voided ? List.of() : claims(projectId, particulars);
    }
}
