package io.caseledger.anomaly.watch;

import io.caseledger.shared.Zone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Finds more items in the last days of a project than its usual rate explains. Were all its items spread evenly over the project's
 * days, the number that fall into the last ones would be binomial: that comparison of two Poisson rates is exact, and needs no guess of
 * the rate. The items of the last days are among all, so it errs towards finding nothing.
 */
final class Burst implements Detector {
    private static final String AWARDED = EventTypes.className("project.ProjectEvent.ProjectAwarded");
    private static final String EXTENDED = EventTypes.className("project.ProjectEvent.ProjectExtended");

    private final AnomalyRule rule;

    Burst(AnomalyRule rule) {
        this.rule = rule;
    }

    /** A project's days, the last one excluded. */
    record Period(@Nullable LocalDate startsOn, LocalDate endsOn) {}

    @Override
    public AnomalyRule rule() {
        return rule;
    }

    @Override
    public Set<String> types() {
        var types = new TreeSet<>(Detectors.typesOf(rule.events()));
        types.add(AWARDED);
        types.add(EXTENDED);
        return types;
    }

    @Override
    public Set<String> take(Fact fact, Notebook notebook) {
        String project = fact.projectId();
        if (fact.type().equals(AWARDED) || fact.type().equals(EXTENDED)) {
            Period before = notebook.notes().read(rule.id(), project, Period.class);
            String starts = fact.text("startsOn");
            notebook.notes()
                    .keep(
                            rule.id(),
                            project,
                            new Period(
                                    starts != null
                                            ? LocalDate.parse(starts)
                                            : before == null ? null : before.startsOn(),
                                    LocalDate.parse(Objects.requireNonNull(fact.text("endsOn")))));
            return Set.of(project);
        }
        var subjects = new HashSet<String>();
        Detectors.matching(rule.events(), fact).forEach(it -> see(it, fact, notebook, subjects));
        return subjects;
    }

    private void see(EventSource source, Fact fact, Notebook notebook, Set<String> subjects) {
        Instant on = fact.instant(Objects.requireNonNullElse(source.happened(), "occurredAt"));
        String project = fact.projectId();
        if (on == null || project.isEmpty()) {
            return;
        }
        notebook.put(rule.id(), project, Sighting.of(fact, source.recordOf(fact), source.itemOf(fact), on));
        Period period = notebook.notes().read(rule.id(), project, Period.class);
        if (period != null && !on.isBefore(lastDays(period)) && on.isBefore(Zone.startOf(period.endsOn()))) {
            subjects.add(project);
        }
    }

    private Instant lastDays(Period period) {
        return Zone.startOf(period.endsOn().minusDays(Detectors.orNone(rule.lastDays())));
    }

    @Override
    public @Nullable Found judge(String subject, Notebook notebook) {
        Period period = notebook.notes().read(rule.id(), subject, Period.class);
        if (period == null || period.startsOn() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(period.startsOn(), period.endsOn());
        Instant end = Zone.startOf(period.endsOn());
        Instant last = lastDays(period);
        long count = notebook.count(rule.id(), subject, last, end);
        if (count < Detectors.orNone(rule.atLeast()) || days <= Detectors.orNone(rule.lastDays())) {
            return null;
        }
        long total = notebook.count(rule.id(), subject, Zone.startOf(period.startsOn()), end);
        double share = (double) Detectors.orNone(rule.lastDays()) / days;
        double probability = probability(total, count, share);
        return probability > Objects.requireNonNull(rule.probability())
                ? null
                : new Found(
                        notebook.standing(rule.id(), subject, last, end, AnomalyTable.SHOWN),
                        numbers(period, days, count, total, share, probability));
    }

    /** How probable so many or more in the last days are. */
    static double probability(long total, long count, double share) {
        return 1
                - new BinomialDistribution(null, Math.toIntExact(total), share)
                        .cumulativeProbability(Math.toIntExact(count) - 1);
    }

    private Map<String, String> numbers(
            Period period, long days, long count, long total, double share, double probability) {
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("count", Long.toString(count));
        numbers.put("lastDays", String.valueOf(rule.lastDays()));
        numbers.put("total", Long.toString(total));
        numbers.put("days", Long.toString(days));
        numbers.put("expected", rounded(total * share));
        numbers.put("probability", rounded(Math.max(probability, 1e-15)));
        numbers.put("allowed", rounded(Objects.requireNonNull(rule.probability())));
        numbers.put("from", Zone.dayOf(lastDays(period)).toString());
        numbers.put("until", period.endsOn().minusDays(1).toString());
        return numbers;
    }

    private static String rounded(double value) {
        return new BigDecimal(value, new MathContext(2)).stripTrailingZeros().toPlainString();
    }
}
