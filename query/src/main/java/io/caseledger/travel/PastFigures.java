package io.caseledger.travel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.aside.Aside;
import io.caseledger.find.Where;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Count;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.KnownOn;
import io.caseledger.indicator.Late;
import io.caseledger.indicator.Omissions;
import io.caseledger.indicator.Progress;
import io.caseledger.indicator.Tallies;
import io.caseledger.indicator.Tally;
import io.caseledger.project.Direction;
import io.caseledger.project.view.ProjectView;
import io.caseledger.shared.Now;
import io.caseledger.shared.Zone;
import io.caseledger.store.RecordedTimes;
import io.caseledger.views.Kind;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Figures as they were. They count by days: a fact counts as of its day if all that is known says that it does. What was known is kept
 * by days too; for an instant within one, what became known later on that day is taken off again, and so is what was late.
 */
@Component
public class PastFigures {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Board board;
    private final Tallies tallies;
    private final Indicators indicators;
    private final Past past;
    private final Whole whole;
    private final Kinds kinds;
    private final Views views;
    private final RecordedTimes times;
    private final Now now;
    private final Omissions omissions;
    private final Cache<Known, List<Count>> settled =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KEPT).build();

    /** What was known of a project at the end of a day. */
    private record Known(String projectId, LocalDate day) {}

    PastFigures(
            Board board,
            Tallies tallies,
            Indicators indicators,
            Past past,
            Whole whole,
            Kinds kinds,
            Views views,
            @Lazy RecordedTimes times,
            Now now,
            Omissions omissions) {
        this.board = board;
        this.tallies = tallies;
        this.indicators = indicators;
        this.past = past;
        this.whole = whole;
        this.kinds = kinds;
        this.views = views;
        this.times = times;
        this.now = now;
        this.omissions = omissions;
    }

    /** The figures of a project at a moment, of which its days count; empty when there was no such project. */
    public Optional<Progress> progress(String projectId, When when) {
        Until knownAt = when.knownAt();
        @Nullable LocalDate asOf = when.asOf() == null ? null : when.asOf().day();
        if (knownAt == null) {
            return board.progress(projectId, asOf, null);
        }
        Vantage vantage = past.vantage(new When(null, knownAt));
        LocalDate day = asOf == null ? Zone.dayOf(now.instant()) : asOf;
        return omissions.together(() -> past.find(Sight.EVERYTHING, ProjectView.KIND, projectId, vantage)
                .map(it -> tally(it.view(), vantage, knownAt))
                .map(it -> new Progress(
                        projectId,
                        it.position(),
                        day,
                        knownAt.day(),
                        new Figures(indicators).of(it, day),
                        omittedUpTo(projectId, vantage.known()))));
    }

    /** What was not known yet is not lacking. */
    private List<Aside> omittedUpTo(String projectId, long position) {
        return omissions.of(projectId).stream()
                .filter(it -> it.position() <= position)
                .toList();
    }

    /** The project as it was known: one that was extended since had another end. */
    private Tally tally(ProjectView project, Vantage vantage, Until knownAt) {
        List<Count> counts = known(new Known(project.id(), knownAt.day()));
        boolean whole = knownAt.wholeDay() && !times.hasStragglers(vantage.known(), knownAt.bound());
        return new Tally(
                project.id(),
                vantage.known(),
                project.direction(),
                project.startsOn(),
                project.endsOn(),
                whole
                        ? counts
                        : late(project.id(), project.direction(), vantage, knownAt)
                                .off(counts));
    }

    /** Years are summed day by day; a day to which nothing can be added any more is summed once. */
    private List<Count> known(Known asked) {
        boolean over = asked.day().isBefore(Zone.dayOf(now.instant()).minusDays(1));
        return over ? settled.get(asked, this::sum) : sum(asked);
    }

    private List<Count> sum(Known asked) {
        return Count.total(tallies.knownUpTo(asked.projectId(), asked.day()).stream()
                .map(KnownOn::counts)
                .toList());
    }

    private Late late(String projectId, Direction direction, Vantage vantage, Until knownAt) {
        var late = new Late(indicators, vantage.known(), knownAt.day());
        Where changed = Where.all(Where.is(Kind.PROJECT, projectId), new Where.Changed(vantage.known()));
        indicators.of(direction).stream()
                .map(Indicator::count)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(it -> whole.all(kinds.named(it), changed).forEach(stored -> late.record(stored.standings())));
        views.itemsAfter(projectId, vantage.known()).forEach(late::item);
        return late;
    }
}
