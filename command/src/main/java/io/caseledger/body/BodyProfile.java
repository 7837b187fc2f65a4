package io.caseledger.body;

import io.caseledger.body.HandlingBodyEvent.*;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.shared.Names;
import io.caseledger.shared.Periods;
import io.caseledger.shared.RegisterState;
import io.caseledger.shared.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A handling body as its stream tells: the one fold for the aggregate, the desk and the view.
 *
 * @param capacities every statement ever recorded, in order, as corrected
 */
public record BodyProfile(
        String bodyId,
        String projectId,
        BodyParticulars particulars,
        Periods periods,
        List<CapacityStatement> capacities,
        boolean voided) {

    public RegisterState state() {
        return periods.state(voided);
    }

    /** Whether it existed on a day, as far as is known now. */
    public boolean existedOn(LocalDate day) {
        return !voided && periods.cover(day);
    }

    /** What it could handle on a day: of the statements that cover it, the one that began last. */
    public Optional<Capacity> capacityOn(LocalDate day) {
        return capacities.stream()
                .filter(it -> it.stands() && it.capacity().validity().covers(day))
                .map(CapacityStatement::capacity)
                .max(Comparator.comparing(it -> it.validity().from()));
    }

    /** The profile after one more event. */
    public static BodyProfile after(HandlingBodyEvent event, @Nullable BodyProfile before) {
        if (event instanceof HandlingBodyRegistered it) {
            var opened = new Periods(List.of(Validity.since(it.openedOn())));
            return new BodyProfile(it.bodyId(), it.projectId(), it.particulars(), opened, List.of(), false);
        }
        if (before == null) {
            throw new IllegalStateException("A body begins with its registration, not with " + event);
        }
        return before.then(event);
    }

    private BodyProfile then(HandlingBodyEvent event) {
        return switch (event) {
            case HandlingBodyRegistered it ->
                throw new IllegalStateException("Registered a second time: " + it.bodyId());
            case HandlingCapacityRecorded it -> plus(new CapacityStatement(it.number(), it.capacity(), null));
            case HandlingCapacityCorrected it ->
                each(it.number(), _ -> new CapacityStatement(it.number(), it.capacity(), null));
            case HandlingCapacityVoided it ->
                each(it.number(), old -> new CapacityStatement(it.number(), old.capacity(), it.reason()));
            case HandlingBodyClosed it -> with(particulars, periods.closed(it.on()));
            case HandlingBodyReopened it -> with(particulars, periods.reopened(it.on()));
            case HandlingBodyCorrected it -> with(it.particulars(), new Periods(it.periods()));
            case HandlingBodyVoided _ -> new BodyProfile(bodyId, projectId, particulars, periods, capacities, true);
        };
    }

    private BodyProfile with(BodyParticulars what, Periods when) {
        return new BodyProfile(bodyId, projectId, what, when, capacities, voided);
    }

    private BodyProfile with(List<CapacityStatement> statements) {
        return new BodyProfile(bodyId, projectId, particulars, periods, List.copyOf(statements), voided);
    }

    private BodyProfile plus(CapacityStatement statement) {
        var more = new ArrayList<>(capacities);
        more.add(statement);
        return with(more);
    }

    private BodyProfile each(int number, UnaryOperator<CapacityStatement> change) {
        return with(capacities.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList());
    }

    /** What no other body of the project may have: its code, and its kind and name at its place. */
    static List<Claim> claims(String projectId, BodyParticulars what) {
        var claims = new ArrayList<Claim>();
        claims.add(Claim.of(
                "particulars.name",
                "HandlingBodyName",
                projectId,
                what.kind().name(),
                Names.plain(what.name()),
                Names.plain(what.locality())));
        if (what.uscc() != null) {
            claims.add(Claim.of("particulars.uscc", "HandlingBodyUscc", projectId, what.uscc()));
        }
        return List.copyOf(claims);
    }

    List<Claim> claims() {
        return voided ? List.of() : claims(projectId, particulars);
    }
}
