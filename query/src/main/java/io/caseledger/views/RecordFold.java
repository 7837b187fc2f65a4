package io.caseledger.views;

import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Judge;
import io.caseledger.indicator.Standing;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Folds an event into a record and judges how it stands from then on. Pure: it is the same for the views and for who counts the log once more. */
public final class RecordFold {
    private final Indicators indicators;
    private final Map<String, List<Judge>> judges = new ConcurrentHashMap<>();

    public RecordFold(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * An event as it is folded.
     *
     * @param station to which a record belongs that begins with it
     */
    public record Step<E>(E event, long position, Instant recordedAt, Supplier<String> station) {}

    /**
     * A record after one more event; as it was when that event is in it already.
     *
     * @param before absent before the first event
     * @param starts the first days of projects, as far as they are known
     */
    public <V extends Record, E extends ProjectFact> Stored<V> fold(
            Kind<V, E> kind, String id, @Nullable Stored<V> before, Step<E> step, Map<String, LocalDate> starts) {
        if (before != null && step.position() <= before.position()) {
            return before;
        }
        V view = kind.evolve().apply(before == null ? null : before.view(), step.event());
        List<Standing> held = before == null ? List.of() : before.standings();
        return new Stored<>(
                id,
                step.position(),
                before == null ? step.station().get() : before.station(),
                view,
                judged(kind, held, view, step, starts));
    }

    private <V extends Record> List<Standing> judged(
            Kind<V, ?> kind, List<Standing> held, V view, Step<?> step, Map<String, LocalDate> starts) {
        List<Judge> judging = judges.computeIfAbsent(kind.name(), _ -> Judge.of(indicators, kind.name(), kind.view()));
        if (judging.isEmpty()) {
            return held;
        }
        LocalDate startsOn = starts.get(kind.projectId().apply(view));
        Map<String, Standing> byIndicator =
                held.stream().collect(Collectors.toMap(Standing::indicator, it -> it, (a, _) -> a, LinkedHashMap::new));
        for (Judge judge : judging) {
            var span = judge.judge(view, step.position(), step.recordedAt(), startsOn);
            byIndicator.merge(
                    judge.indicatorId(), Standing.beginning(judge.indicatorId(), span), (old, _) -> old.then(span));
        }
        return List.copyOf(byIndicator.values());
    }
}
