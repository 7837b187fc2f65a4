package io.caseledger.anomaly.watch;

import io.caseledger.deadline.Wording;
import io.caseledger.edition.Sourced;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which events that are recorded from {@code effectiveFrom} until the day before {@code effectiveTo} are judged.
 *
 * @param ends the events after which a record no longer counts: nothing that it causes stands any more
 * @param revives the events after which it counts again
 * @param links the events that say openly that two records belong together
 */
record AnomalyPolicy(
        String id,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Mark mark,
        Wording source,
        List<EventSource> ends,
        List<EventSource> revives,
        List<EventLink> links,
        List<AnomalyRule> rules)
        implements Sourced {

    /**
     * Events that name other records at these components.
     *
     * @param ofProject whether they are known by that name within the project alone
     * @param parts whether they no longer belong together from then on
     */
    record EventLink(String event, @Nullable String record, List<String> to, boolean ofProject, boolean parts) {
        @Nullable
        String fault() {
            if (to == null) {
                return event + " needs to, the components that name other records";
            }
            String fault = EventTypes.fault(event, Stream.concat(Stream.ofNullable(record), to.stream()));
            return fault == null ? null : "links: " + fault;
        }
    }

    @Override
    public @Nullable String wrong() {
        if (Stream.of(ends, revives, links, rules).anyMatch(Objects::isNull)) {
            return "ends, revives, links and rules are required";
        }
        var ids = new HashSet<String>();
        Stream<@Nullable String> ofRules = rules.stream()
                .map(it -> it.id() != null && !ids.add(it.id()) ? it.id() + " is there twice" : it.fault());
        return Stream.of(
                        ends.stream().map(it -> prefixed("ends", it.fault())),
                        revives.stream().map(it -> prefixed("revives", it.fault())),
                        links.stream().map(EventLink::fault),
                        ofRules)
                .flatMap(it -> it)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String prefixed(String where, @Nullable String fault) {
        return fault == null ? null : where + ": " + fault;
    }
}
