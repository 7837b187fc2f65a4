package io.caseledger.screening.view;

import io.caseledger.find.Fields;
import io.caseledger.screening.EnterpriseProfile;
import io.caseledger.screening.IpAsset;
import io.caseledger.screening.ScreeningEvent;
import io.caseledger.screening.ScreeningEvent.ScreeningBegun;
import io.caseledger.screening.ScreeningState;
import io.caseledger.shared.OfPerson;
import io.caseledger.views.Desk;
import io.caseledger.views.Feed;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A risk screening and its report as they are shown.
 *
 * @param state of the present revision; also submittedAt, deliveredAt and signedAt are the present revision's
 * @param uscc of the enterprise in the last signed revision, or in the present one while none is signed: reports are
 *     grouped by it
 * @param items the answers of the present revision, with their remedies as they stand now
 * @param openRisks how many risks somebody still has to do something about
 * @param revisions each revision that was submitted, as it was submitted, the earliest first
 * @param signed whether some revision was delivered and signed; it counts unless the report is void
 * @param signedOn the local day of the first signature, on which the report counts: revisions of one report are one
 * @param position the last event that is in it
 */
public record ScreeningView(
        @OfPerson String id,
        String projectId,
        String number,
        ScreeningState state,
        int revision,
        @Nullable String revisionReason,
        String checklist,
        EnterpriseProfile enterprise,
        String uscc,
        List<IpAsset> inventory,
        List<ScreeningItem> items,
        int openRisks,
        Instant begunAt,
        @Nullable Instant submittedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant signedAt,
        List<ScreeningRevision> revisions,
        boolean signed,
        @Nullable LocalDate signedOn,
        boolean voided,
        @Nullable String voidReason,
        List<Correction> corrections,
        long position,
        Instant lastStepAt) {

    public static final Kind<ScreeningView, Placed> KIND = new Kind<>(
            "screenings",
            ScreeningView.class,
            ScreeningView::evolve,
            ScreeningView::projectId,
            _ -> List.of(),
            Fields.of(ScreeningView.class)
                    .filtered(
                            "view.projectId",
                            "view.state",
                            "view.enterprise.uscc",
                            "view.enterprise.county",
                            "view.signed")
                    .ordered("view.begunAt", "view.signedAt", "view.number", "view.enterprise.name", "view.openRisks")
                    .naming("view.number", "view.enterprise.name", "view.enterprise.uscc")
                    .searched("view.number", "view.enterprise.name", "view.enterprise.industry", "view.items.finding"),
            new Desk<>(
                    "view.state",
                    "view.begunAt",
                    ScreeningView::isOpen,
                    _ -> List.of(),
                    it -> it.number() + " / " + it.enterprise().name()));

    public static final Feed<ScreeningView, ScreeningEvent, Placed> FEED =
            new Feed<>(KIND, ScreeningEvent.class, it -> List.of(it.screeningId()), Placed::new);

    /** Whether the report still is to be signed for, or a risk to be remedied. */
    boolean isOpen() {
        return switch (state) {
            case DRAFT, SUBMITTED, DELIVERED -> true;
            case SIGNED -> openRisks > 0;
            case VOIDED -> false;
        };
    }

    /** That something was put right, and why. */
    public record Correction(int revision, String reason, Instant occurredAt) {}

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static ScreeningView evolve(@Nullable ScreeningView view, Placed placed) {
        ScreeningFold fold = placed.event() instanceof ScreeningBegun begun
                ? new ScreeningFold(begun)
                : new ScreeningFold(Objects.requireNonNull(view));
        return fold.with(placed).view();
    }

    /** A revision that was submitted. */
    public Optional<ScreeningRevision> submitted(int number) {
        return revisions.stream().filter(it -> it.revision() == number).findFirst();
    }
}
