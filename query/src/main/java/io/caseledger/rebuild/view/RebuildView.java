package io.caseledger.rebuild.view;

import io.caseledger.find.Fields;
import io.caseledger.rebuild.RebuildEvent;
import io.caseledger.rebuild.RebuildEvent.*;
import io.caseledger.rebuild.RebuildState;
import io.caseledger.rebuild.WhenDifferent;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as it is on record.
 *
 * @param position at which old and new were compared last; absent before
 * @param documents how many documents the new views had then
 * @param differences how many documents differed then
 * @param endedAt when reads were switched over, or it was cancelled
 * @param steps what was ordered and what became of it, in order
 */
public record RebuildView(
        String id,
        String reason,
        WhenDifferent whenDifferent,
        String startedBy,
        Instant startedAt,
        RebuildState state,
        @Nullable Long position,
        @Nullable Long documents,
        @Nullable Long differences,
        @Nullable Instant endedAt,
        List<Step> steps) {

    public static final Kind<RebuildView, RebuildEvent> KIND = new Kind<>(
            "rebuilds",
            RebuildView.class,
            RebuildView::evolve,
            _ -> RebuildEvent.LANE,
            _ -> List.of(),
            Fields.of(RebuildView.class).filtered("view.state").ordered("view.startedAt"),
            null); // nobody works it off

    /** What happened, by whom and why; {@code by} is absent for what the system did by itself. */
    public record Step(
            String event, @Nullable String by, @Nullable String reason, Instant at) {}

    /** The view after one more event; pure, so projecting, replaying and the rebuild itself share it. */
    public static RebuildView evolve(@Nullable RebuildView view, RebuildEvent event) {
        return switch (event) {
            case RebuildStarted it ->
                new RebuildView(
                        it.rebuildId(),
                        it.reason(),
                        it.whenDifferent(),
                        it.by(),
                        it.at(),
                        RebuildState.after(it),
                        null,
                        null,
                        null,
                        null,
                        List.of(step(it, it.by(), it.reason(), it.at())));
            case RebuildPaused it -> begun(view).then(it, step(it, it.by(), null, it.at()));
            case RebuildResumed it -> begun(view).then(it, step(it, it.by(), null, it.at()));
            case RebuildSwitchOrdered it -> begun(view).then(it, step(it, it.by(), it.reason(), it.at()));
            case RebuildCancelled it -> begun(view).then(it, step(it, it.by(), it.reason(), it.at()));
            case RebuildCompared it ->
                begun(view)
                        .compared(it.position(), it.documents(), it.differences())
                        .then(it, step(it, null, null, it.at()));
            case RebuildSwitched it ->
                begun(view)
                        .compared(it.position(), it.documents(), it.differences())
                        .then(it, step(it, null, null, it.at()));
        };
    }

    /** The rebuild after all of its events; null when there are none. */
    public static @Nullable RebuildView of(List<RebuildEvent> told) {
        @Nullable RebuildView view = null;
        for (RebuildEvent it : told) {
            view = evolve(view, it);
        }
        return view;
    }

    private static RebuildView begun(@Nullable RebuildView view) {
        return Objects.requireNonNull(view);
    }

    private static Step step(RebuildEvent event, @Nullable String by, @Nullable String reason, Instant at) {
        return new Step(event.getClass().getSimpleName(), by, reason, at);
    }

    private RebuildView compared(long at, long documents, long differences) {
        return new RebuildView(
                id, reason, whenDifferent, startedBy, startedAt, state, at, documents, differences, endedAt, steps);
    }

    private RebuildView then(RebuildEvent event, Step step) {
        RebuildState next = RebuildState.after(event);
        var more = new ArrayList<>(steps);
        more.add(step);
        return new RebuildView(
                id,
                reason,
                whenDifferent,
                startedBy,
                startedAt,
                next,
                position,
                documents,
                differences,
                next.isEnded() ? step.at() : null,
                List.copyOf(more));
    }
}
