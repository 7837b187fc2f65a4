package io.caseledger.verifier;

import io.caseledger.export.bundle.Manifest.Content;
import io.caseledger.export.bundle.Manifest.Part;
import io.caseledger.proof.Merkle;
import io.caseledger.store.StoredEvent;
import io.caseledger.verifier.PartReader.Line;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Holds each event against the leaf that was recorded for its position, and finds what is missing and what is too much. */
final class EventCheck implements PartReader.Taker {
    private final Breaks breaks;
    private final Changed changed = new Changed();
    private final Sequences sequences;
    private final Consumer<StoredEvent> proven;
    private Part part = new Part(0, -1, new Content("", null, null), new Content("", null, null));
    private byte[] kept = {};
    private long expected;

    /** @param proven takes each event that is what was recorded, as long as nothing broke */
    EventCheck(Breaks breaks, Consumer<StoredEvent> proven) {
        this.breaks = breaks;
        this.proven = proven;
        sequences = new Sequences(breaks);
    }

    @Override
    public void part(Part next, byte[] leaves) {
        part = next;
        kept = leaves;
        expected = next.from();
    }

    @Override
    public void lines(List<Line> lines) {
        for (Line line : lines) {
            switch (line) {
                case Line.Event it -> take(it.event(), it.hash());
                case Line.Unreadable it -> {
                    breaks.add(Break.at(expected, Code.LINE_UNREADABLE, it.why()));
                    expected++; // whatever it was, it stood here
                }
            }
        }
    }

    private void take(StoredEvent event, byte[] hash) {
        long position = event.position();
        if (position < expected || position > part.to()) {
            breaks.add(Break.at(position, Code.EVENT_UNEXPECTED, event.eventId(), name(event)));
            return;
        }
        if (position > expected) {
            breaks.add(Break.at(expected, Code.EVENT_MISSING, expected, position - 1));
        }
        expected = position + 1;
        if (kept.length > 0 && !Arrays.equals(hash, kept(position))) {
            changed.add(event, kept(position));
        }
        sequences.take(event);
        if (changed.none() && breaks.mayCount()) {
            proven.accept(event);
        }
    }

    private byte[] kept(long position) {
        int at = (int) (position - part.from()) * Merkle.HASH;
        return Arrays.copyOfRange(kept, at, at + Merkle.HASH);
    }

    @Override
    public void end(boolean whole) {
        if (whole && expected <= part.to()) {
            breaks.add(Break.at(expected, Code.EVENT_MISSING, expected, part.to()));
        }
    }

    /** Says of what was changed what it looks like. To be called after the last part. */
    void end() {
        changed.explained().forEach(breaks::add);
    }

    static String name(StoredEvent event) {
        String type = event.payloadType();
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
