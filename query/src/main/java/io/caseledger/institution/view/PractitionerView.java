package io.caseledger.institution.view;

import io.caseledger.find.Fields;
import io.caseledger.institution.Engagement;
import io.caseledger.institution.HeldQualification;
import io.caseledger.institution.PractitionerEvent;
import io.caseledger.institution.PractitionerIdentity;
import io.caseledger.institution.PractitionerProfile;
import io.caseledger.institution.PractitionerState;
import io.caseledger.institution.QualificationKind;
import io.caseledger.shared.Names;
import io.caseledger.shared.Note;
import io.caseledger.shared.OfPerson;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner as shown to those who may know who somebody is.
 *
 * @param certificateNumbers as they are compared, to be found by; of qualifications that are not void
 * @param engagements where the person worked, in order
 * @param notes the reasons of all changes
 */
public record PractitionerView(
        @OfPerson String id,
        String projectId,
        PractitionerIdentity identity,
        List<HeldQualification> qualifications,
        List<String> certificateNumbers,
        List<Engagement> engagements,
        PractitionerState state,
        List<Note> notes,
        Instant registeredAt,
        Instant updatedAt) {

    /** Of no desk: whoever searches there need not know who somebody is. */
    public static final Kind<PractitionerView, PractitionerEvent> KIND = new Kind<>(
            "practitioners",
            PractitionerView.class,
            PractitionerView::evolve,
            PractitionerView::projectId,
            _ -> List.of(),
            Fields.of(PractitionerView.class)
                    .filtered("view.projectId", "view.state", "view.qualifications.qualification.kind")
                    .linked("view.certificateNumbers", "view.engagements.institutionId")
                    .ordered("view.registeredAt", "view.updatedAt")
                    .searched("view.identity.name"),
            null);

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static PractitionerView evolve(@Nullable PractitionerView view, PractitionerEvent event) {
        PractitionerProfile now = PractitionerProfile.after(event, view == null ? null : view.profile());
        return new PractitionerView(
                now.practitionerId(),
                now.projectId(),
                now.identity(),
                now.qualifications(),
                numbers(now.qualifications()),
                now.engagements(),
                now.state(),
                Note.after(view == null ? List.of() : view.notes, event, event.reason(), event.occurredAt()),
                view == null ? event.occurredAt() : view.registeredAt,
                event.occurredAt());
    }

    private static List<String> numbers(List<HeldQualification> held) {
        return held.stream()
                .filter(it -> it.voidReason() == null)
                .flatMap(it -> Optional.ofNullable(it.qualification().certificateNumber()).stream())
                .map(Names::plain)
                .toList();
    }

    /** Where the person worked on a day, as far as is known now. */
    public Optional<String> institutionOn(LocalDate day) {
        return profile().institutionOn(day);
    }

    /** Which qualifications the person had on a day, each kind once. */
    public Set<QualificationKind> qualifiedOn(LocalDate day) {
        return profile().qualifiedOn(day);
    }

    private PractitionerProfile profile() {
        boolean voided = state == PractitionerState.VOIDED;
        return new PractitionerProfile(id, projectId, identity, qualifications, engagements, voided);
    }
}
