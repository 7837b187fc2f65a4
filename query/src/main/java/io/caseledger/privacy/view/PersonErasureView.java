package io.caseledger.privacy.view;

import io.caseledger.find.Fields;
import io.caseledger.privacy.PersonErasureEvent;
import io.caseledger.privacy.PersonErasureEvent.*;
import io.caseledger.privacy.RemovedCopies;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a person as it is shown; completed, it is the certificate.
 *
 * @param number of the certificate
 * @param kind of the person's records
 * @param removed which copies were removed; empty until it is completed
 * @param digest SHA-256 of what the certificate says; absent until it is completed
 */
public record PersonErasureView(
        String id,
        String projectId,
        String number,
        String personId,
        String kind,
        String reason,
        @Nullable String requestReference,
        @Nullable String legalBasis,
        String orderedBy,
        Instant orderedAt,
        boolean completed,
        List<RemovedCopies> removed,
        @Nullable String digest,
        @Nullable Instant completedAt) {

    public static final Kind<PersonErasureView, PersonErasureEvent> KIND = new Kind<>(
            "person_erasures",
            PersonErasureView.class,
            PersonErasureView::evolve,
            PersonErasureView::projectId,
            _ -> List.of(),
            Fields.of(PersonErasureView.class)
                    .filtered("view.projectId", "view.completed")
                    .linked("view.personId", "view.number")
                    .ordered("view.orderedAt"),
            null); // the system itself works it off

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static PersonErasureView evolve(@Nullable PersonErasureView view, PersonErasureEvent event) {
        return switch (event) {
            case PersonErasureOrdered it ->
                new PersonErasureView(
                        it.erasureId(),
                        it.projectId(),
                        it.number(),
                        it.personId(),
                        it.kind(),
                        it.reason(),
                        it.requestReference(),
                        it.legalBasis(),
                        it.orderedBy(),
                        it.occurredAt(),
                        false,
                        List.of(),
                        null,
                        null);
            case PersonErasureCompleted it ->
                Objects.requireNonNull(view, it.erasureId()).completed(it);
        };
    }

    private PersonErasureView completed(PersonErasureCompleted it) {
        return new PersonErasureView(
                id,
                projectId,
                number,
                personId,
                kind,
                reason,
                requestReference,
                legalBasis,
                orderedBy,
                orderedAt,
                true,
                it.removed(),
                it.digest(),
                it.occurredAt());
    }
}
