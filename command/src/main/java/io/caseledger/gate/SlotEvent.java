package io.caseledger.gate;

import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to a slot: the place for one record with a certain key, such as the number of a
 * certificate. It is never given back; it is free when the record that took it last no longer has that key.
 */
public sealed interface SlotEvent {
    String STREAM = "Slot";

    @Revision("1")
    record SlotTaken(String slotId, String recordId) implements SlotEvent {}
}
