package io.caseledger.indicator;

import io.caseledger.shared.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what a project's figures are, were, and were known to be. */
public final class Board {
    private final Tallies tallies;
    private final Figures figures;
    private final Clock clock;
    private final Omissions omissions;

    /** Of tallies that lack nothing. */
    public Board(Tallies tallies, Figures figures, Clock clock) {
        this(tallies, figures, clock, Omissions.NONE);
    }

    public Board(Tallies tallies, Figures figures, Clock clock, Omissions omissions) {
        this.tallies = tallies;
        this.figures = figures;
        this.clock = clock;
        this.omissions = omissions;
    }

    /** The figures of all projects that have these tallies, by project. */
    public static List<Progress> all(Map<String, Tally> tallies, Indicators indicators, LocalDate asOf) {
        var board = new Board(new These(tallies), new Figures(indicators), Clock.systemUTC());
        return tallies.keySet().stream()
                .sorted()
                .flatMap(it -> board.progress(it, asOf, null).stream())
                .toList();
    }

    private record These(Map<String, Tally> tallies) implements Tallies {
        @Override
        public Optional<Tally> of(String projectId) {
            return Optional.ofNullable(tallies.get(projectId));
        }

        @Override
        public List<KnownOn> knownUpTo(String projectId, LocalDate day) {
            throw new IllegalStateException("Only what is known now is asked of them");
        }
    }

    /**
     * The figures of a project; empty when there is no such project.
     *
     * @param asOf facts of later days do not count; today when absent
     * @param knownAt what was recorded on later days is not known; all is known when absent
     */
    public Optional<Progress> progress(String projectId, @Nullable LocalDate asOf, @Nullable LocalDate knownAt) {
        LocalDate day = asOf == null ? LocalDate.now(clock.withZone(Zone.SHANGHAI)) : asOf;
        return omissions.together(() -> tallies.of(projectId)
                .filter(it -> it.direction() != null)
                .map(it -> {
                    Tally tally = knownAt == null ? it : it.counting(known(projectId, knownAt));
                    return new Progress(
                            projectId, it.position(), day, knownAt, figures.of(tally, day), omissions.of(projectId));
                }));
    }

    private List<Count> known(String projectId, LocalDate knownAt) {
        return Count.total(tallies.knownUpTo(projectId, knownAt).stream()
                .map(KnownOn::counts)
                .toList());
    }
}
