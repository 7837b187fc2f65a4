package io.caseledger.gate;

import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps unique what views, which come later, cannot: each key is a small stream of its own that says which record took it
 * last. A slot and the record are appended together, so of two that race the second meets the sequence of the slot, tries
 * again, and is told of the first. It only reads other streams, so no record waits for another's lock.
 *
 * @param stream the type under which the streams are stored
 * @param taken the event of a slot and a record
 * @param taker the record in such an event
 */
public record Slots<E>(
        EventStore events, String stream, BiFunction<String, String, E> taken, Function<Object, String> taker) {
    private static final String TAKEN = "ALREADY_EXISTS";

    /** A slot with all that ever took it, in order; each is one event. */
    public record Slot(String id, List<String> takers) {
        @Nullable
        String holder() {
            return takers.isEmpty() ? null : takers.getLast();
        }
    }

    /**
     * A key that a record wants for itself.
     *
     * @param refusal the code with which it is refused while another record has it
     */
    public record Claim(String slotId, String field, String refusal) {
        /** @param key what must be unique, beginning with what it is */
        public static Claim of(String field, String... key) {
            byte[] name = String.join("\n", key).getBytes(StandardCharsets.UTF_8);
            return new Claim("slot:" + UUID.nameUUIDFromBytes(name), field, TAKEN);
        }

        public Claim refusedAs(String code) {
            return new Claim(slotId, field, code);
        }
    }

    /** For records whose slots need no events of their own. */
    public static Slots<SlotTaken> of(EventStore events) {
        return new Slots<>(events, SlotEvent.STREAM, SlotTaken::new, it -> ((SlotTaken) it).recordId());
    }

    /**
     * Takes these keys for a record.
     *
     * @param holds whether a record still has the key of a slot
     * @throws Rejected with the refusal of each key that is taken, naming the record that has it
     */
    public void claim(String recordId, List<Claim> claims, BiPredicate<String, String> holds) {
        List<Slot> slots = read(claims.stream().map(Claim::slotId).toList());
        refuse(
                slots,
                recordId,
                holds,
                (it, holder) ->
                        new Reason(claims.get(it).refusal(), claims.get(it).field(), List.of(holder)));
        take(slots, recordId);
    }

    /**
     * Slots as a command may take them for now: at its first try for never taken, without looking. For mostly they are, and one
     * that is not refuses the append; the second try then reads.
     */
    public List<Slot> presume(Collection<String> slotIds) {
        return Tries.isFirst()
                ? slotIds.stream().map(it -> new Slot(it, List.of())).toList()
                : read(slotIds);
    }

    public List<Slot> read(Collection<String> slotIds) {
        return slotIds.stream().map(this::slot).toList();
    }

    private Slot slot(String slotId) {
        var takers = new ArrayList<String>();
        var stream = events.readEvents(slotId, 0);
        while (stream.hasNext()) {
            takers.add(taker.apply(stream.next().getPayload()));
        }
        return new Slot(slotId, takers);
    }

    /** Refuses what another record holds; a slot is held only while its last taker says so itself. */
    public void refuseHeld(
            List<Slot> slots, String recordId, BiPredicate<String, String> holds, IntFunction<@Nullable String> field) {
        refuse(slots, recordId, holds, (it, holder) -> new Reason(TAKEN, field.apply(it), List.of(holder)));
    }

    private static void refuse(
            List<Slot> slots,
            String recordId,
            BiPredicate<String, String> holds,
            BiFunction<Integer, String, Reason> refusal) {
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < slots.size(); i++) {
            String holder = slots.get(i).holder();
            if (holder != null
                    && !holder.equals(recordId)
                    && holds.test(holder, slots.get(i).id())) {
                reasons.add(refusal.apply(i, holder));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Rejected(List.copyOf(reasons));
        }
    }

    /** Appends behind what was read; even what the record took before, for the race. */
    public void take(List<Slot> slots, String recordId) {
        for (Slot slot : slots) {
            E next = taken.apply(slot.id(), recordId);
            events.publish(new GenericDomainEventMessage<>(
                    stream, slot.id(), slot.takers().size(), next));
        }
    }
}
