package io.caseledger.gate;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;

/** Keeps a record that exists from beginning a second time. */
public final class Creations {
    private Creations() {}

    /**
     * Leaves a creation of what exists to the gate, which tells a repeated request from a second one. For who would otherwise
     * refuse it for a lesser reason, such as a key that the record itself has taken.
     */
    public static void leaveToGate(EventStore events, String recordId) {
        if (events.lastSequenceNumberFor(recordId).isPresent()) {
            throw new ConcurrencyException(recordId + " exists");
        }
    }
}
