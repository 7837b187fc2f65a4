package io.caseledger.privacy.view;

import io.caseledger.find.Fields;
import io.caseledger.privacy.PersonRestrictionEvent;
import io.caseledger.privacy.PersonRestrictionEvent.*;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The restriction of a person as it is shown.
 *
 * @param disclosures who must see the person meanwhile, and on which legal basis
 */
public record PersonRestrictionView(
        String id,
        String projectId,
        String personId,
        String kind,
        String reason,
        @Nullable String requestReference,
        String orderedBy,
        Instant orderedAt,
        boolean lifted,
        @Nullable String liftReason,
        @Nullable Instant liftedAt,
        List<PersonDisclosure> disclosures) {

    public static final Kind<PersonRestrictionView, PersonRestrictionEvent> KIND = new Kind<>(
            "person_restrictions",
            PersonRestrictionView.class,
            PersonRestrictionView::evolve,
            PersonRestrictionView::projectId,
            _ -> List.of(),
            Fields.of(PersonRestrictionView.class)
                    .filtered("view.projectId", "view.lifted")
                    .linked("view.personId")
                    .ordered("view.orderedAt"),
            null); // it stands until it is lifted

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static PersonRestrictionView evolve(@Nullable PersonRestrictionView view, PersonRestrictionEvent event) {
        return switch (event) {
            case PersonRestricted it ->
                new PersonRestrictionView(
                        it.restrictionId(),
                        it.projectId(),
                        it.personId(),
                        it.kind(),
                        it.reason(),
                        it.requestReference(),
                        it.orderedBy(),
                        it.occurredAt(),
                        false,
                        null,
                        null,
                        List.of());
            case RestrictedPersonDisclosed it ->
                Objects.requireNonNull(view, it.restrictionId()).plus(it);
            case RestrictionLifted it ->
                Objects.requireNonNull(view, it.restrictionId())
                        .with(true, it.reason(), it.occurredAt(), view.disclosures);
        };
    }

    private PersonRestrictionView plus(RestrictedPersonDisclosed it) {
        var more = new ArrayList<>(disclosures);
        more.add(new PersonDisclosure(it.disclosedTo(), it.legalBasis(), it.reason(), it.occurredAt()));
        return with(lifted, liftReason, liftedAt, List.copyOf(more));
    }

    private PersonRestrictionView with(
            boolean ended, @Nullable String why, @Nullable Instant at, List<PersonDisclosure> seenBy) {
        return new PersonRestrictionView(
                id, projectId, personId, kind, reason, requestReference, orderedBy, orderedAt, ended, why, at, seenBy);
    }
}
