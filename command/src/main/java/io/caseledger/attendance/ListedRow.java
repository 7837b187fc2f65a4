package io.caseledger.attendance;

import io.caseledger.attendance.AttendanceListCommand.RecordAttendanceList;
import io.caseledger.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list that is being recorded.
 *
 * @param number by which its receipt names it
 * @param place in the list, from 0
 * @param identity the person whom it describes; null when it names a known trainee, or is wrong
 * @param keys of that person
 * @param walkInKey for a person of whom only the name is known
 * @param wrong why it cannot be stored, whatever is on record
 */
record ListedRow(
        int number,
        int place,
        AttendanceRow written,
        @Nullable TraineeIdentity identity,
        TraineeKeys keys,
        @Nullable String walkInKey,
        @Nullable RowReason wrong) {
    private static final TraineeKeys NONE = new TraineeKeys(null, null);

    static List<ListedRow> of(RecordAttendanceList list, RowRules rules, Keys keys) {
        var rows = new ArrayList<ListedRow>();
        for (AttendanceRow written : list.rows()) {
            int number = written.number() == null ? rows.size() + 1 : written.number();
            rows.add(of(number, rows.size(), written, list.classId(), rules, keys));
        }
        return rows;
    }

    private static ListedRow of(
            int number, int place, AttendanceRow written, String classId, RowRules rules, Keys keys) {
        try {
            TraineeIdentity who = rules.identity(written);
            if (who == null) {
                return new ListedRow(number, place, written, null, NONE, null, null);
            }
            TraineeKeys own = keys.of(who);
            String walkIn = own.natural() == null ? keys.ofWalkIn(classId, who) : null;
            return new ListedRow(number, place, written, who, own, walkIn, null);
        } catch (Rejected refused) {
            RowReason why = RowReason.of(refused.reasons().getFirst());
            return new ListedRow(number, place, written, null, NONE, null, why);
        }
    }

    /** The id that a person gets who is registered with this row: of the row, and of nothing personal. */
    String newTraineeId(String listId) {
        return UUID.nameUUIDFromBytes(("Trainee\n" + listId + "\n" + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Reads all streams that storing the rows may look at, one statement for many. */
    static void openAll(List<ListedRow> rows, RecordAttendanceList list, Journal journal, Keys keys) {
        journal.open(Stream.concat(Keys.guard(), rows.stream().flatMap(ListedRow::firstAsked))
                .distinct()
                .toList());
        List<String> known =
                rows.stream().flatMap(it -> it.named(keys)).distinct().toList();
        journal.open(known);
        List<String> people = Stream.concat(
                        known.stream()
                                .map(keys::current)
                                .filter(Objects::nonNull)
                                .map(TraineeProfile::traineeId),
                        rows.stream().map(it -> it.newTraineeId(list.listId())))
                .distinct()
                .toList();
        journal.open(Stream.concat(
                        people.stream().map(TimetableEvent::of),
                        people.stream().map(it -> ParticipationCommand.idOf(list.classId(), it)))
                .toList());
        journal.open(RosterEvent.all(list.classId()));
    }

    private Stream<String> firstAsked() {
        return Stream.concat(
                keys.all(),
                Stream.of(walkInKey, written.traineeId())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull));
    }

    private Stream<String> named(Keys book) {
        Stream<String> takers = Stream.concat(keys.all(), Stream.ofNullable(walkInKey))
                .map(book::taker)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return Stream.concat(takers, Stream.ofNullable(written.traineeId()));
    }
}
