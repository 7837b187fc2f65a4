package io.caseledger.indicator;

import io.caseledger.aside.Aside;
import java.util.List;
import java.util.function.Supplier;

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

    /** Reads tallies and what they lack out of one making of the views. */
    <T> T together(Supplier<T> reading);
}
