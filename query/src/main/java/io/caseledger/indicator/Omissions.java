package io.caseledger.indicator;

import io.caseledger.aside.Aside;
import io.caseledger.shared.Rejected;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Knows which events the tallies lack, since they were set aside. */
public interface Omissions {
    /** Of tallies that lack nothing. */
    Omissions NONE = new Omissions() {
        @Override
        public List<Aside> of(String projectId) {
            return List.of();
        }

        @Override
        public <T> T together(Supplier<T> reading) {
            return reading.get();
        }
    };

    /** The events that the figures of a project lack, or may lack. To be asked after the tallies were read. */
    List<Aside> of(String projectId);

    /**
     * Lets nothing be kept for ever that lacks an event. To be asked after it was read.
     *
     * @throws Rejected with {@code EVENTS_SET_ASIDE}, naming positions
     */
    default void mustBeWhole(String projectId) {
        String lacking =
                of(projectId).stream().map(it -> String.valueOf(it.position())).collect(Collectors.joining(", "));
        Rejected.unless(lacking.isEmpty(), "EVENTS_SET_ASIDE", lacking);
    }

    /** Reads tallies and what they lack out of one making of the views. */
    <T> T together(Supplier<T> reading);
}
