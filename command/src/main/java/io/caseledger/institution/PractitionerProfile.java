package io.caseledger.institution;

import io.caseledger.gate.Slots.Claim;
import io.caseledger.institution.PractitionerEvent.*;
import io.caseledger.shared.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner as the stream tells: the one fold for the aggregate, the desk and the view.
 *
 * @param qualifications all that were ever recorded, in order, as corrected
 * @param engagements in order, one at a time, as corrected
 */
public record PractitionerProfile(
        String practitionerId,
        String projectId,
        PractitionerIdentity identity,
        List<HeldQualification> qualifications,
        List<Engagement> engagements,
        boolean voided) {

    public PractitionerState state() {
        if (voided) {
            return PractitionerState.VOIDED;
        }
        return where().running() ? PractitionerState.ENGAGED : PractitionerState.LEFT;
    }

    Engagements where() {
        return new Engagements(engagements);
    }

    /** Where the person worked on a day, as far as is known now. */
    public Optional<String> institutionOn(LocalDate day) {
        return voided ? Optional.empty() : where().institutionOn(day);
    }

    /** Which qualifications the person had on a day, each kind once. */
    public Set<QualificationKind> qualifiedOn(LocalDate day) {
        return voided
                ? Set.of()
                : qualifications.stream()
                        .filter(it -> it.holdsOn(day))
                        .map(it -> it.qualification().kind())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The profile after one more event. */
    public static PractitionerProfile after(PractitionerEvent event, @Nullable PractitionerProfile before) {
        if (event instanceof PractitionerRegistered it) {
            return new PractitionerProfile(
                            it.practitionerId(),
                            it.projectId(),
                            it.identity(),
                            List.of(),
                            List.of(it.engagement()),
                            false)
                    .plusAll(it.qualifications());
        }
        if (before == null) {
            throw new IllegalStateException("A practitioner begins with the registration");
        }
        return before.then(event);
    }

    private PractitionerProfile then(PractitionerEvent event) {
        return switch (event) {
            case PractitionerRegistered it ->
                throw new IllegalStateException("Registered a second time: " + it.practitionerId());
            case QualificationAdded it -> plusAll(List.of(it.qualification()));
            case QualificationCorrected it ->
                each(it.number(), _ -> new HeldQualification(it.number(), it.qualification(), null, null));
            case QualificationEnded it -> each(it.number(), old -> ended(old, it));
            case QualificationVoided it ->
                each(
                        it.number(),
                        old -> new HeldQualification(it.number(), old.qualification(), old.endReason(), it.reason()));
            case PractitionerMoved it ->
                with(
                        identity,
                        qualifications,
                        where().moved(it.institutionId(), it.on()).all());
            case PractitionerLeft it ->
                with(identity, qualifications, where().left(it.on()).all());
            case PractitionerCorrected it -> with(it.identity(), qualifications, it.engagements());
            case PractitionerVoided _ ->
                new PractitionerProfile(practitionerId, projectId, identity, qualifications, engagements, true);
        };
    }

    private static HeldQualification ended(HeldQualification old, QualificationEnded it) {
        Qualification held = old.qualification();
        var cut = new Qualification(
                held.kind(), held.certificateNumber(), held.validity().endingOn(it.on(), "on"));
        return new HeldQualification(old.number(), cut, it.reason(), old.voidReason());
    }

    private PractitionerProfile with(PractitionerIdentity who, List<HeldQualification> held, List<Engagement> engaged) {
        return new PractitionerProfile(practitionerId, projectId, who, List.copyOf(held), engaged, voided);
    }

    private PractitionerProfile plusAll(List<Qualification> more) {
        var held = new ArrayList<>(qualifications);
        more.forEach(it -> held.add(new HeldQualification(held.size() + 1, it, null, null)));
        return with(identity, held, engagements);
    }

    private PractitionerProfile each(int number, UnaryOperator<HeldQualification> change) {
        var held = qualifications.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList();
        return with(identity, held, engagements);
    }

    /** A certificate is one person's: the key of its number among certificates of its kind; none without a number. */
    static Optional<Claim> claim(String projectId, Qualification it, String field) {
        return Optional.ofNullable(it.certificateNumber())
                .map(number -> Claim.of(
                        field + ".certificateNumber",
                        "PractitionerCertificate",
                        projectId,
                        it.kind().name(),
                        Names.plain(number)));
    }

    boolean holds(String slotId) {
        return !voided
                && qualifications.stream()
                        .filter(HeldQualification::stands)
                        .flatMap(it -> claim(projectId, it.qualification(), "").stream())
                        .anyMatch(it -> it.slotId().equals(slotId));
    }
}
