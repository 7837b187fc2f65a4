package io.caseledger.desk.api;

import io.caseledger.api.Freshness;
import io.caseledger.api.Wanted;
import io.caseledger.deadline.Clocks;
import io.caseledger.find.Group;
import io.caseledger.shared.Zone;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import io.caseledger.views.Marks;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Counts the records of a kind: by state, and by age. */
@Controller
class TallyController {
    private final Views views;
    private final DeskKinds kinds;
    private final Clocks clocks;
    private final Freshness freshness;

    TallyController(Views views, DeskKinds kinds, Clocks clocks, Freshness freshness) {
        this.views = views;
        this.kinds = kinds;
        this.clocks = clocks;
        this.freshness = freshness;
    }

    /** How many records are in a state. */
    record StateCount(String state, boolean open, int count) {}

    /** How old open records are, in days and in working days. */
    record Ageing(LocalDate asOf, int open, List<Ages.Bucket> days, List<Ages.Bucket> workingDays) {}

    @QueryMapping
    List<StateCount> recordsByState(
            @Argument String kind, @Argument @Nullable String projectId, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return byState(kinds.named(kind), projectId);
    }

    private <V extends Record> List<StateCount> byState(Kind<V, ?> kind, @Nullable String projectId) {
        var where = new Wanted().is(Kind.PROJECT, projectId).where();
        return views
                .tally(
                        Sight.EVERYTHING,
                        kind,
                        where,
                        List.of(DeskKinds.desk(kind).state(), Marks.OPEN),
                        null)
                .entrySet()
                .stream()
                .map(TallyController::stateCount)
                .sorted(Comparator.comparing(StateCount::count).reversed().thenComparing(StateCount::state))
                .toList();
    }

    private static StateCount stateCount(Map.Entry<Group, Long> entry) {
        List<String> values = entry.getKey().values();
        return new StateCount(values.get(0), Boolean.parseBoolean(values.get(1)), Math.toIntExact(entry.getValue()));
    }

    @QueryMapping
    Ageing ageing(@Argument String kind, @Argument @Nullable String projectId, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return ageing(kinds.named(kind), projectId, LocalDate.now(Zone.SHANGHAI));
    }

    private <V extends Record> Ageing ageing(Kind<V, ?> kind, @Nullable String projectId, LocalDate today) {
        Desk<V> desk = DeskKinds.desk(kind);
        var where =
                new Wanted().is(Kind.PROJECT, projectId).is(Marks.OPEN, true).where();
        var days = new Ages(8, 16, 31, 61, 91, 181);
        var workingDays = new Ages(6, 11, 16, 31, 61, 121);
        long open = 0;
        for (var entry : views.tally(Sight.EVERYTHING, kind, where, List.of(), desk.since())
                .entrySet()) {
            LocalDate since = entry.getKey().day();
            open += entry.getValue();
            if (since != null) {
                days.add(ChronoUnit.DAYS.between(since, today), entry.getValue());
                workingDays.add(clocks.workingDaysBetween(since, today), entry.getValue());
            }
        }
        return new Ageing(today, Math.toIntExact(open), days.buckets(), workingDays.buckets());
    }
}
