package io.caseledger.indicator;

import io.caseledger.indicator.Count.OnDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Several records that are one item, such as two referrals of one lead, or the lessons of one unit for several classes. The
 * item counts as much as the largest of its lots, where a lot is a record alone, or those that are summed within one value.
 * On each day that is the largest so far: an item whose records count as one does so from the earliest day of them.
 *
 * @param position the last event that is in it
 */
public record Group(
        @BsonId String id,
        String projectId,
        String indicator,
        String key,
        long position,
        List<Member> members,
        List<Span> spans) {

    /**
     * A record of the item.
     *
     * @param on its day, while it counts
     * @param within what it is summed with; absent when it is a lot of its own
     * @param amount what it adds to its lot; absent for one
     */
    public record Member(
            String record,
            @Nullable LocalDate on,
            @Nullable String within,
            @Nullable Integer amount) {

        static Member of(String record, Span span) {
            return new Member(record, span.on(), span.within(), span.steps() == null ? null : span.amount());
        }

        public String lot() {
            return within == null ? record : within;
        }

        private int adds() {
            return amount == null ? 1 : amount;
        }
    }

    /** What the records of a lot add up to, and the day on which they did. */
    private record Sum(String lot, int amount, LocalDate on) {
        Sum plus(Sum later) {
            return new Sum(lot, amount + later.amount, later.on);
        }
    }

    /** The larger first; of equal ones the one that was there first. */
    private static final Comparator<Sum> LARGEST_FIRST =
            Comparator.comparing(Sum::amount).reversed().thenComparing(Sum::on).thenComparing(Sum::lot);

    public static String idOf(String projectId, String indicator, String key) {
        return projectId + "/" + indicator + "/" + key;
    }

    public static Group empty(String projectId, String indicator, String key) {
        return new Group(idOf(projectId, indicator, key), projectId, indicator, key, -1, List.of(), List.of());
    }

    /** A record came to stand like this at this position, or left the group when {@code span} is of another key. */
    Group after(String record, Span span) {
        var byRecord = new TreeMap<String, Member>();
        members.forEach(it -> byRecord.put(it.record(), it));
        if (key.equals(span.key())) {
            byRecord.put(record, Member.of(record, span));
        } else {
            byRecord.remove(record);
        }
        var now = List.copyOf(byRecord.values());
        return new Group(id, projectId, indicator, key, span.from(), now, extended(spans, span, steps(now)));
    }

    /**
     * This item with some records as they stood.
     *
     * @param then how they stood; those that stood for another item were no part of it
     * @param others whether a record is one of those, or was not there at all
     */
    public Group asThen(Map<String, Span> then, Predicate<String> others) {
        var byRecord = new TreeMap<String, Member>();
        members.stream().filter(it -> !others.test(it.record())).forEach(it -> byRecord.put(it.record(), it));
        then.forEach((record, span) -> {
            if (key.equals(span.key())) {
                byRecord.put(record, Member.of(record, span));
            }
        });
        return new Group(id, projectId, indicator, key, position, List.copyOf(byRecord.values()), spans);
    }

    Group upTo(long upTo) {
        return new Group(id, projectId, indicator, key, Math.max(position, upTo), members, spans);
    }

    /** The lot as which the item counts before a day; absent when it does not. */
    public @Nullable String countedBy(LocalDate until) {
        return countedBy(members, until);
    }

    private static @Nullable String countedBy(Collection<Member> members, LocalDate until) {
        var sums = new HashMap<String, Sum>();
        for (Member it : counting(members)) {
            if (!dayOf(it).isBefore(until)) {
                break;
            }
            sums.merge(it.lot(), new Sum(it.lot(), it.adds(), dayOf(it)), Sum::plus);
        }
        return sums.values().stream().min(LARGEST_FIRST).map(Sum::lot).orElse(null);
    }

    /** The records of that lot. */
    static List<String> carriers(Collection<Member> members, LocalDate until) {
        String lot = countedBy(members, until);
        return counting(members).stream()
                .filter(it -> it.lot().equals(lot) && dayOf(it).isBefore(until))
                .map(Member::record)
                .sorted()
                .toList();
    }

    /** On which days the largest lot so far grew, and by how much. */
    static List<OnDay> steps(Collection<Member> members) {
        var sums = new HashMap<String, Integer>();
        Map<LocalDate, Integer> steps = new TreeMap<>();
        int reached = 0;
        for (Member it : counting(members)) {
            int sum = sums.merge(it.lot(), it.adds(), Integer::sum);
            if (sum > reached) {
                steps.merge(dayOf(it), sum - reached, Integer::sum);
                reached = sum;
            }
        }
        return steps.entrySet().stream()
                .map(it -> new OnDay(it.getKey(), it.getValue()))
                .toList();
    }

    private static List<Member> counting(Collection<Member> members) {
        return members.stream()
                .filter(it -> it.on() != null)
                .sorted(Comparator.comparing(Group::dayOf))
                .toList();
    }

    private static LocalDate dayOf(Member member) {
        return Objects.requireNonNull(member.on());
    }

    /** An event that concerns several records of the item is one span: the later of its records takes the place of the former. */
    private static List<Span> extended(List<Span> all, Span cause, List<OnDay> steps) {
        boolean same = !all.isEmpty() && all.getLast().from() == cause.from();
        List<Span> spans = same ? List.copyOf(all.subList(0, all.size() - 1)) : all;
        if (!spans.isEmpty() && spans.getLast().days().equals(steps)) {
            return spans;
        }
        @Nullable LocalDate on = steps.isEmpty() ? null : steps.getFirst().on();
        var next = new Span(cause.from(), cause.recordedAt(), on, on == null ? cause.lacking() : null, null);
        var longer = new ArrayList<>(spans);
        longer.add(next.stepping(null, steps));
        return List.copyOf(longer);
    }
}
