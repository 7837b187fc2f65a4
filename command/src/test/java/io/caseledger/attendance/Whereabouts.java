package io.caseledger.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The naive judge: remembers every attendance that was put on record, and looks through all of them for each question. */
final class Whereabouts {
    private record Hours(Instant from, Instant until) {
        boolean meet(Hours other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** Under which registration, in which session; and the list that said so. */
    private record Fact(String trainee, String classId, String session, String listId) {
        String key() {
            return classId + " " + session;
        }
    }

    private final Map<String, Hours> hours = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, String> mergedInto = new HashMap<>();
    int overlapsRefused;

    void held(String classId, String session, Instant from, int minutes) {
        hours.put(classId + " " + session, new Hours(from, from.plusSeconds(60L * minutes)));
    }

    private String root(String trainee) {
        return mergedInto.containsKey(trainee) ? root(String.valueOf(mergedInto.get(trainee))) : trainee;
    }

    private List<Fact> of(String root) {
        return facts.stream().filter(it -> root(it.trainee).equals(root)).toList();
    }

    private Hours at(Fact fact) {
        return Objects.requireNonNull(hours.get(fact.key()));
    }

    int standing() {
        return facts.size();
    }

    List<String> sessionsOf(String trainee) {
        return of(trainee).stream()
                .map(it -> it.key() + " " + at(it).from)
                .distinct()
                .toList();
    }

    void listed(String listId, String trainee, String classId, String session, RowReceipt receipt) {
        String root = root(trainee);
        var fact = new Fact(root, classId, session, listId);
        boolean there = of(root).stream().anyMatch(it -> it.key().equals(fact.key()));
        boolean elsewhere = of(root).stream().anyMatch(it -> !it.key().equals(fact.key()) && at(it).meet(at(fact)));
        String refusal = receipt.reason() == null ? "" : receipt.reason().code();
        if (refusal.equals("PARTICIPATION_STATE_FORBIDS")) {
            return; // who only was in the class because of a merger that was undone
        }
        String expected = elsewhere ? "ATTENDANCE_OVERLAPS" : "";
        assertThat(refusal).isEqualTo(there ? "ATTENDANCE_ALREADY_RECORDED" : expected);
        overlapsRefused += refusal.equals("ATTENDANCE_OVERLAPS") ? 1 : 0;
        if (refusal.isEmpty()) {
            facts.add(fact);
        }
    }

    void voided(String trainee, String classId, String session) {
        facts.removeAll(of(trainee).stream()
                .filter(it -> it.classId.equals(classId) && it.session.equals(session))
                .toList());
    }

    /** Voids for each person what the list recorded. */
    void voidedList(String listId) {
        facts.removeAll(of(listId, facts));
    }

    /** Whether another list says the same of the same person, so that it depends on mergers which of the two is voided. */
    boolean saysWhatAnotherSays(String listId) {
        return of(listId, facts).stream()
                .anyMatch(it -> of(root(it.trainee)).stream()
                        .anyMatch(other -> other.key().equals(it.key()) && !other.listId.equals(listId)));
    }

    private static List<Fact> of(String listId, List<Fact> among) {
        return among.stream().filter(it -> it.listId.equals(listId)).toList();
    }

    boolean canBeOne(String one, String other) {
        return of(one).stream()
                .noneMatch(it ->
                        of(other).stream().anyMatch(there -> !it.key().equals(there.key()) && at(it).meet(at(there))));
    }

    void merged(String trainee, String into) {
        mergedInto.put(trainee, into);
    }

    void unmerged(String trainee) {
        mergedInto.remove(trainee);
    }

    /** Whether nobody who attended the session was elsewhere at those hours. */
    boolean canBeHeld(String classId, String session, Instant from, int minutes) {
        var wanted = new Hours(from, from.plusSeconds(60L * minutes));
        String key = classId + " " + session;
        return facts.stream()
                .filter(it -> it.key().equals(key))
                .flatMap(it -> of(root(it.trainee)).stream())
                .noneMatch(it -> !it.key().equals(key) && at(it).meet(wanted));
    }

    void mustBeInOnePlace() {
        for (Fact one : facts) {
            Stream<Fact> others =
                    of(root(one.trainee)).stream().filter(it -> !it.key().equals(one.key()));
            assertThat(others).noneMatch(it -> at(it).meet(at(one)));
        }
    }
}
