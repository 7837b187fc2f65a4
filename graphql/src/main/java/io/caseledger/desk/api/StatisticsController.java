package io.caseledger.desk.api;

import io.caseledger.api.Callers;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.api.Wanted;
import io.caseledger.find.Field;
import io.caseledger.find.Field.Type;
import io.caseledger.find.Group;
import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.views.Kind;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Counts the records of a kind by any of their declared fields, over time. */
@Controller
class StatisticsController {
    private static final Set<Type> GROUPED = Set.of(Type.WORD, Type.FLAG, Type.NUMBER);
    private static final Set<Type> TIMES = Set.of(Type.DAY, Type.INSTANT);
    private static final Set<Type> ANY = Set.of(Type.values());
    private static final int MOST_FIELDS = 5;
    private static final int MOST_ROWS = 10_000;

    private final Views views;
    private final Sights sights;
    private final Callers callers;
    private final DeskKinds kinds;
    private final Freshness freshness;

    StatisticsController(Views views, Sights sights, Callers callers, DeskKinds kinds, Freshness freshness) {
        this.views = views;
        this.sights = sights;
        this.callers = callers;
        this.kinds = kinds;
        this.freshness = freshness;
    }

    /** Which records are counted. */
    record StatisticsFilter(
            @Nullable String projectId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<FieldFilter> fields) {}

    /** A field that must have one of some values. */
    record FieldFilter(String field, List<String> anyOf) {}

    /** What the records of a row have in a field. */
    record FieldValue(String field, @Nullable String value) {}

    /** So many records have these values, and fall into this bucket. */
    record StatisticsRow(@Nullable LocalDate from, @Nullable LocalDate to, List<FieldValue> values, int count) {}

    @QueryMapping
    List<StatisticsRow> statistics(
            @Argument String kind,
            @Argument @Nullable List<String> groupBy,
            @Argument @Nullable Bucket bucket,
            @Argument @Nullable String on,
            @Argument @Nullable StatisticsFilter filter,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        List<String> by = groupBy == null ? List.of() : groupBy;
        Rejected.unlessAbout("groupBy", by.size() <= MOST_FIELDS, "TOO_MANY", MOST_FIELDS);
        return rows(kinds.named(kind), by, bucket, on, filter);
    }

    private <V extends Record> List<StatisticsRow> rows(
            Kind<V, ?> kind,
            List<String> by,
            @Nullable Bucket bucket,
            @Nullable String on,
            @Nullable StatisticsFilter filter) {
        List<String> paths = by.stream()
                .map(it -> DeskKinds.field(kind, "groupBy", it, GROUPED).path())
                .toList();
        String since = DeskKinds.desk(kind).since();
        String time =
                on == null ? since : DeskKinds.field(kind, "on", on, TIMES).path();
        var days = views.tally(
                sight(kind, by, filter), kind, where(kind, time, filter), paths, bucket == null ? null : time);
        Map<Group, Long> sums = new HashMap<>();
        days.forEach((group, count) -> sums.merge(bucketed(group, bucket), count, Long::sum));
        Rejected.unlessAbout("groupBy", sums.size() <= MOST_ROWS, "TOO_MANY", MOST_ROWS);
        return sums.entrySet().stream()
                .map(it -> row(it.getKey(), it.getValue(), by, bucket))
                .sorted(Comparator.comparing(
                                StatisticsRow::from, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(it -> it.values().toString()))
                .toList();
    }

    /**
     * Counts are whole for everybody. What is counted by a name, a number or the like tells one record from another: that is shown
     * of records in sight alone, and to nobody who sees counts alone.
     */
    private Sight sight(Kind<?, ?> kind, List<String> by, @Nullable StatisticsFilter filter) {
        List<String> filtered = filter == null || filter.fields() == null
                ? List.of()
                : filter.fields().stream().map(FieldFilter::field).toList();
        List<String> naming = Stream.concat(by.stream(), filtered.stream())
                .filter(it -> kind.fields().isNaming("view." + it))
                .toList();
        if (naming.isEmpty()) {
            return Sight.EVERYTHING;
        }
        Rejected.unless(!callers.current().seesCountsAlone(), "FORBIDDEN", naming.getFirst());
        return sights.current();
    }

    private static Group bucketed(Group group, @Nullable Bucket bucket) {
        LocalDate day = group.day();
        return bucket == null || day == null ? group : new Group(bucket.startOf(day), group.values());
    }

    private static StatisticsRow row(Group group, long count, List<String> by, @Nullable Bucket bucket) {
        LocalDate from = group.day();
        var values = IntStream.range(0, by.size())
                .mapToObj(i -> new FieldValue(by.get(i), group.values().get(i)))
                .toList();
        return new StatisticsRow(
                from, from == null || bucket == null ? null : bucket.endOf(from), values, Math.toIntExact(count));
    }

    private static Where where(Kind<?, ?> kind, String time, @Nullable StatisticsFilter filter) {
        var wanted = new Wanted();
        if (filter == null) {
            return wanted.where();
        }
        Field on = java.util.Objects.requireNonNull(kind.fields().find(time));
        wanted.is(Kind.PROJECT, filter.projectId())
                .from(time, bound(on, filter.from()))
                .until(time, bound(on, filter.to()));
        for (FieldFilter it : filter.fields() == null ? List.<FieldFilter>of() : filter.fields()) {
            Field field = DeskKinds.field(kind, "filter.fields.field", it.field(), ANY);
            var values = new ArrayList<Object>();
            it.anyOf().forEach(text -> values.add(DeskKinds.value(field, "filter.fields.anyOf", text)));
            wanted.isAny(field.path(), values);
        }
        return wanted.where();
    }

    private static @Nullable Object bound(Field on, @Nullable LocalDate day) {
        return day == null || on.type() == Type.DAY ? day : Zone.startOf(day);
    }
}
