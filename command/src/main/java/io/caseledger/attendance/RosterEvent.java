package io.caseledger.attendance;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to the roster of a class: who is or was in it. A roster is in parts, each a stream, so
 * that those who enrol at the same time rarely meet.
 */
public sealed interface RosterEvent {
    String STREAM = "ClassRoster";

    int PARTS = 16;

    @Revision("1")
    record RosterEntered(String rosterId, String classId, List<String> participationIds) implements RosterEvent {}

    static String of(String classId, int part) {
        return "class-roster:" + classId + ":" + part;
    }

    static int partOf(String participationId) {
        return Math.floorMod(participationId.hashCode(), PARTS);
    }

    static List<String> all(String classId) {
        return IntStream.range(0, PARTS).mapToObj(part -> of(classId, part)).toList();
    }
}
