package io.caseledger.screening;

import static java.util.Objects.requireNonNull;

import io.caseledger.deadline.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of the checklist (排查清单): the areas with their clauses, and from which score on a risk is how grave.
 *
 * @param effectiveTo the first day on which screenings no longer begin with it; absent for the present version
 */
public record RiskChecklist(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Wording title,
        List<Threshold> levels,
        List<Area> areas) {
    /** Likelihood and impact go from 1 to this. */
    public static final int SCALE = 5;

    public RiskChecklist {
        requireNonNull(version, "version");
        requireNonNull(effectiveFrom, "effectiveFrom");
        requireNonNull(title, "title");
        requireNonNull(levels, "levels");
        requireNonNull(areas, "areas");
    }

    /** A level holds from this score up to the next level's. */
    public record Threshold(RiskLevel level, int from, Wording title) {
        public Threshold {
            requireNonNull(level, "level");
            requireNonNull(title, () -> "title of " + level);
        }
    }

    /** A field of risk, such as trade marks. */
    public record Area(String id, Wording title, List<Clause> clauses) {
        public Area {
            requireNonNull(id, "id of an area");
            requireNonNull(title, () -> "title of " + id);
            requireNonNull(clauses, () -> "clauses of " + id);
        }
    }

    /** One question, what to look at, and the provision that it rests on. */
    public record Clause(String id, Wording title, Wording guidance, Wording source) {
        public Clause {
            requireNonNull(id, "id of a clause");
            requireNonNull(title, () -> "title of " + id);
            requireNonNull(guidance, () -> "guidance of " + id);
            requireNonNull(source, () -> "source of " + id);
        }
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
    }

    public Stream<Clause> clauses() {
        return areas.stream().flatMap(it -> it.clauses().stream());
    }

    public Optional<Clause> clause(String id) {
        return clauses().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The level of a score from 1 to 25. */
    public RiskLevel levelOf(int score) {
        return levels.stream()
                .filter(it -> it.from() <= score)
                .max(Comparator.comparingInt(Threshold::from))
                .orElseThrow()
                .level();
    }

    /** What is wrong with the data; null when nothing is. */
    @Nullable
    String fault() {
        if (effectiveTo != null && !effectiveFrom.isBefore(effectiveTo)) {
            return "effectiveTo is not after effectiveFrom";
        }
        Set<RiskLevel> seen = levels.stream().map(Threshold::level).collect(Collectors.toSet());
        if (seen.size() != RiskLevel.values().length || levels.size() != seen.size()) {
            return "levels must hold each level once";
        }
        for (int i = 0; i < levels.size(); i++) {
            boolean first = i == 0;
            Threshold it = levels.get(i);
            if (it.level().ordinal() != i
                    || (first ? it.from() != 1 : it.from() <= levels.get(i - 1).from())) {
                return "levels must rise, from LOW at 1";
            }
        }
        var ids = new HashSet<String>();
        Optional<String> twice = Stream.concat(
                        areas.stream().map(Area::id), clauses().map(Clause::id))
                .filter(it -> !ids.add(it))
                .findFirst();
        if (twice.isPresent()) {
            return twice.get() + " stands twice";
        }
        return areas.stream().anyMatch(it -> it.clauses().isEmpty()) ? "an area has no clauses" : null;
    }
}
