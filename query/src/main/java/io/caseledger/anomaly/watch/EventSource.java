package io.caseledger.anomaly.watch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of event that a rule looks at, and where in it stands what the rule wants to know. A path names components, with dots
 * between; through a list it leads to each of its items.
 *
 * @param event as in {@code complaint.ComplaintEvent.ComplaintFiled}
 * @param of the event that a correction corrects
 * @param record where the id of the record stands; absent for the id of the event's stream
 * @param item where the id of the part stands that the event is about, such as a session of a class
 * @param happened where the day or the instant stands on which it happened, or began
 * @param until where the instant stands at which it ended
 * @param minutes where the number of minutes stands that it took
 * @param lasts how many minutes it takes, where no event says so
 * @param who where the person stands: a name, an account or an id
 * @param place where the place stands
 * @param same where stands what two records have in common, in the order of the rule
 * @param evidence where the evidence stands
 * @param where values that components must have
 * @param leaves whether the person has left from then on
 * @param settles whether what was planned before was held, so that what is planned next does not take its place
 */
record EventSource(
        String event,
        @Nullable String of,
        @Nullable String record,
        @Nullable String item,
        @Nullable String happened,
        @Nullable String until,
        @Nullable String minutes,
        @Nullable Integer lasts,
        @Nullable String who,
        @Nullable String place,
        @Nullable List<String> same,
        @Nullable String evidence,
        @Nullable Map<String, String> where,
        boolean leaves,
        boolean settles) {

    @Nullable
    String fault() {
        if (event == null) {
            return "an event is missing";
        }
        String ofFault = of == null ? null : EventTypes.fault(of, Stream.empty());
        return ofFault != null ? ofFault : EventTypes.fault(event, paths());
    }

    private Stream<String> paths() {
        Stream<String> single = Stream.of(record, item, happened, until, minutes, who, place, evidence)
                .filter(Objects::nonNull);
        Stream<String> many = Stream.of(
                        Stream.ofNullable(same).flatMap(List::stream),
                        Stream.ofNullable(where).flatMap(it -> it.keySet().stream()))
                .flatMap(it -> it);
        return Stream.concat(single, many);
    }

    /** The name of the class by which the log knows the event. */
    String type() {
        return EventTypes.className(event);
    }

    String recordOf(Fact fact) {
        return record == null ? fact.stream() : Objects.requireNonNullElse(fact.text(record), fact.stream());
    }

    String itemOf(Fact fact) {
        return item == null ? "" : Objects.requireNonNullElse(fact.text(item), "");
    }

    boolean holds(Fact fact) {
        return where == null
                || where.entrySet().stream().allMatch(it -> it.getValue().equals(fact.text(it.getKey())));
    }
}
