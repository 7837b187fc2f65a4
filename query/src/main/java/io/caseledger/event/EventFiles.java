package io.caseledger.event;

import io.caseledger.find.SerialIndex;
import io.caseledger.store.Log;
import io.caseledger.store.Positions;
import io.caseledger.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The directory of the index, and what its commits say: in which form it is, up to which event, and of which log. */
final class EventFiles {
    /** Changes with what is read out of an event for the same fields. */
    private static final String FORMAT = "1";

    private static final String FORM = "form";
    private static final String POSITION = "position";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    private final Path directory;
    private final Log log;

    EventFiles(Path directory, Log log) {
        this.directory = directory;
        this.log = log;
    }

    /** Opens the index; an empty one when there is none, or one of another form or of another log. */
    SerialIndex open() throws IOException {
        SerialIndex kept = SerialIndex.kept(directory, EventKeys.FIELDS, EventKeys.POSITION, this::fits);
        return kept == null ? SerialIndex.open(directory, EventKeys.FIELDS, EventKeys.POSITION) : kept;
    }

    private static String form() {
        return FORMAT + " " + EventKeys.FIELDS;
    }

    private boolean fits(Map<String, String> said) {
        long position = position(said);
        return form().equals(said.get(FORM))
                && said.getOrDefault(FIRST, "").equals(eventAt(log.first()))
                && said.getOrDefault(LAST, "").equals(eventAt(position));
    }

    /** The id of the event at a position, as it is in the log; none when there is none. */
    private String eventAt(long position) {
        if (position < log.first()) {
            return "";
        }
        return log.at(List.of(position)).stream()
                .map(StoredEvent::eventId)
                .findFirst()
                .orElse("");
    }

    /** Up to which position an index holds the events. */
    static long reached(SerialIndex index) {
        return position(index.committed());
    }

    private static long position(Map<String, String> said) {
        return Long.parseLong(said.getOrDefault(POSITION, String.valueOf(Positions.NONE)));
    }

    void commit(SerialIndex index, long position) throws IOException {
        index.commit(Map.of(
                FORM,
                form(),
                POSITION,
                String.valueOf(position),
                FIRST,
                eventAt(log.first()),
                LAST,
                eventAt(position)));
    }
}
