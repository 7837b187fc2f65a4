package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Several records that are one item, such as two referrals of one lead. The item counts while any of its records does,
 * on the earliest day of them.
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

    /** A record of the item and, while it counts, its day. */
    public record Member(String record, @Nullable LocalDate on) {}

    static String idOf(String projectId, String indicator, String key) {
        return projectId + "/" + indicator + "/" + key;
    }

    static Group empty(String projectId, String indicator, String key) {
        return new Group(idOf(projectId, indicator, key), projectId, indicator, key, -1, List.of(), List.of());
    }

    /** A record came to stand like this at this position, or left the group when {@code span} is of another key. */
    Group after(String record, Span span) {
        var byRecord = new TreeMap<String, Member>();
        members.forEach(it -> byRecord.put(it.record(), it));
        if (key.equals(span.key())) {
            byRecord.put(record, new Member(record, span.on()));
        } else {
            byRecord.remove(record);
        }
        var now = List.copyOf(byRecord.values());
        return new Group(id, projectId, indicator, key, span.from(), now, extended(spans, span, earliest(byRecord)));
    }

    Group upTo(long upTo) {
        return new Group(id, projectId, indicator, key, Math.max(position, upTo), members, spans);
    }

    /** The record on which the item counts now; absent when it does not. */
    public @Nullable String countedBy() {
        return members.stream()
                .filter(it -> it.on() != null)
                .min(Comparator.comparing((Member it) -> Objects.requireNonNull(it.on()))
                        .thenComparing(Member::record))
                .map(Member::record)
                .orElse(null);
    }

    private static @Nullable LocalDate earliest(Map<String, Member> members) {
        return members.values().stream()
                .map(Member::on)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Span> extended(List<Span> spans, Span cause, @Nullable LocalDate on) {
        var next = new Span(cause.from(), cause.recordedAt(), on, on == null ? cause.lacking() : null, null);
        if (!spans.isEmpty() && Objects.equals(spans.getLast().on(), on)) {
            return spans;
        }
        var longer = new ArrayList<>(spans);
        longer.add(next);
        return List.copyOf(longer);
    }
}
