package io.caseledger.training;

import io.caseledger.gate.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to the small streams that keep apart what must not meet: numbers, units, and people and places on a day. */
public sealed interface TrainingSlotEvent {
    String slotId();

    /** The number of a class in its project is taken, for ever: the only event of its stream. */
    @Revision("1")
    record ClassNumberTaken(String slotId, String classId) implements TrainingSlotEvent {
        static String slotOf(String projectId, String number) {
            return name("TrainingClassNumber", projectId, plain(number));
        }
    }

    /** The id of a unit in its project is taken, for ever: the first event of the unit's stream. */
    @Revision("1")
    record UnitTaken(String slotId, String programmeId) implements TrainingSlotEvent {
        static String slotOf(String projectId, String unitId) {
            return name("SyllabusUnit", projectId, unitId);
        }
    }

    /** A session is to teach the unit; whether it still does, its class says. */
    @Revision("1")
    record UnitScheduled(String slotId, String classId, String sessionId) implements TrainingSlotEvent {}

    /** The last event of a unit's stream: no session can be scheduled behind it. */
    @Revision("1")
    record UnitClosed(String slotId) implements TrainingSlotEvent {}

    /** A session takes time of somebody or of a place on a day; how much of it, and whether it still does, its class says. */
    @Revision("1")
    record DayTaken(String slotId, String classId, String sessionId) implements TrainingSlotEvent {
        /** A person's name could be guessed out of a plain digest, also when she was erased. */
        static String ofLecturer(Fingerprints prints, String projectId, String lecturer, LocalDate day) {
            return prints.digest(joined("TrainingLecturer", projectId, plain(lecturer), day.toString()));
        }

        static String ofPlace(String projectId, String place, LocalDate day) {
            return name("TrainingPlace", projectId, plain(place), day.toString());
        }
    }

    private static String name(String... parts) {
        return UUID.nameUUIDFromBytes(joined(parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String joined(String... parts) {
        return String.join("\n", parts);
    }

    /** Full-width and half-width forms, letter case and spaces make no other name. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
