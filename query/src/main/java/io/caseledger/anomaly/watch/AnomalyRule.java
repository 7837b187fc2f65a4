package io.caseledger.anomaly.watch;

import io.caseledger.deadline.Wording;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which anomalies are found.
 *
 * @param sentence says what was found, with the names of its numbers in braces
 * @param reason why it is looked for, and where its thresholds come from
 * @param corrections events that put right what {@code events} told
 * @param people events that say who belongs to a record
 * @param pairs of steps which one person must not take both
 * @param ends events after which a record no longer counts for this rule; with an item, only that part of it
 */
record AnomalyRule(
        String id,
        Finds finds,
        Wording title,
        Wording sentence,
        Wording reason,
        @Nullable Integer allowedDays,
        @Nullable Integer lastDays,
        @Nullable Integer withinDays,
        @Nullable Integer withinMinutes,
        @Nullable Integer atLeast,
        @Nullable Double probability,
        @Nullable List<String> except,
        @Nullable List<EventSource> events,
        @Nullable List<EventSource> corrections,
        @Nullable List<EventSource> people,
        @Nullable List<Pair> pairs,
        @Nullable List<EventSource> ends) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /**
     * Two steps in one stream.
     *
     * @param submitted the events of the first one; the latest counts
     * @param item where in both stands the part of the record that they are about
     * @param undone the events by which the second one is taken back
     */
    record Pair(
            List<String> submitted,
            List<String> decided,
            @Nullable String item,
            @Nullable List<String> undone) {
        Stream<String> events() {
            return Stream.concat(
                    Stream.concat(submitted.stream(), decided.stream()),
                    Stream.ofNullable(undone).flatMap(List::stream));
        }
    }

    @Nullable
    String fault() {
        if (Stream.of(id, finds, title, sentence, reason).anyMatch(Objects::isNull)
                || Stream.of(title, sentence, reason).anyMatch(it -> it.zh() == null || it.en() == null)) {
            return (id == null ? "a rule" : id)
                    + " needs id, finds, title, sentence and reason, the last three in zh and en";
        }
        String unknown =
                names().filter(it -> !finds.names().contains(it)).findFirst().orElse(null);
        if (unknown != null) {
            return id + " names {" + unknown + "} in its sentence; there are " + finds.names();
        }
        String wrong = Stream.<@Nullable String>concat(limits(), sources())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return wrong == null ? null : id + ": " + wrong;
    }

    private Stream<String> names() {
        return NAME.matcher(sentence.zh() + sentence.en()).results().map(it -> it.group(1));
    }

    private Stream<@Nullable String> limits() {
        Stream<@Nullable String> missing = finds.limits().stream().map(it -> {
            Number value = it.of().apply(this);
            return value == null || value.doubleValue() < it.least()
                    ? "finds " + finds + " needs " + it.name() + ", at least " + it.least()
                    : null;
        });
        boolean sure = probability != null && !(probability > 0 && probability < 1);
        return Stream.concat(missing, Stream.of(sure ? "probability must be between 0 and 1" : null));
    }

    private Stream<@Nullable String> sources() {
        Stream<@Nullable String> needed = finds.sources().stream().map(it -> fault(it));
        Stream<@Nullable String> each = Stream.of(events, corrections, people, ends)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(EventSource::fault);
        Stream<@Nullable String> paired =
                Stream.ofNullable(pairs).flatMap(List::stream).map(AnomalyRule::fault);
        return Stream.of(needed, each, paired).flatMap(it -> it);
    }

    private @Nullable String fault(Finds.Part needed) {
        List<?> given = needed.of().apply(this);
        return given == null || given.isEmpty()
                ? "finds " + finds + " needs " + needed.name() + ", with at least one event"
                : null;
    }

    /** What takes a decision back may take back all of them. */
    private static boolean isUndone(Pair pair, String event) {
        return pair.undone() != null && pair.undone().contains(event);
    }

    private static @Nullable String fault(Pair pair) {
        if (pair.submitted() == null || pair.decided() == null) {
            return "a pair needs submitted and decided";
        }
        String item = pair.item();
        Function<String, @Nullable String> faultOf =
                it -> EventTypes.fault(it, Stream.ofNullable(isUndone(pair, it) ? null : item));
        return pair.events().map(faultOf).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
