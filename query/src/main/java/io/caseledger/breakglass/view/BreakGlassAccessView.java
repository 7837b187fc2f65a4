package io.caseledger.breakglass.view;

import io.caseledger.breakglass.BreakGlassEvent;
import io.caseledger.breakglass.BreakGlassEvent.BreakGlassEnded;
import io.caseledger.breakglass.BreakGlassEvent.GlassBroken;
import io.caseledger.find.Fields;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An emergency access as it is shown.
 *
 * @param recordId what was asked for; there may be no such record
 * @param station the workstation to which whoever asked was bound
 * @param until the first instant at which the record is closed again, unless it was before
 */
public record BreakGlassAccessView(
        String id,
        String recordId,
        String by,
        String station,
        String reason,
        Instant brokenAt,
        Instant until,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason) {

    public static final Kind<BreakGlassAccessView, BreakGlassEvent> KIND = new Kind<>(
            "break_glass_accesses",
            BreakGlassAccessView.class,
            BreakGlassAccessView::evolve,
            _ -> BreakGlassEvent.LANE,
            _ -> List.of(),
            Fields.of(BreakGlassAccessView.class)
                    .filtered("view.by", "view.station", "view.endedAt")
                    .linked("view.recordId")
                    .ordered("view.brokenAt", "view.until"),
            null); // nobody works it off

    /** The view after one more event; pure, so projecting, replaying and "as of" share it. */
    public static BreakGlassAccessView evolve(@Nullable BreakGlassAccessView view, BreakGlassEvent event) {
        return switch (event) {
            case GlassBroken it ->
                new BreakGlassAccessView(
                        it.accessId(),
                        it.recordId(),
                        it.by(),
                        it.station(),
                        it.reason(),
                        it.at(),
                        it.until(),
                        null,
                        null,
                        null);
            case BreakGlassEnded it -> Objects.requireNonNull(view).ended(it);
        };
    }

    public boolean isOpenAt(Instant now) {
        return endedAt == null && now.isBefore(until);
    }

    private BreakGlassAccessView ended(BreakGlassEnded it) {
        return new BreakGlassAccessView(
                id, recordId, by, station, reason, brokenAt, until, it.at(), it.by(), it.reason());
    }
}
