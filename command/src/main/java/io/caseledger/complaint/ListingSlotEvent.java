package io.caseledger.complaint;

import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to a slot: the place for one open complaint about one listing. A slot is never given
 * back; it is free when the complaint that took it last is no longer open or no longer about it.
 */
public sealed interface ListingSlotEvent {

    @Revision("1")
    record ListingTaken(String slotId, String complaintId) implements ListingSlotEvent {}
}
