package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random attendance, voids, mergers and their undoing, held after each step against a naive recount of what was done. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactPersonTimesTest {
    private static final List<String> PEOPLE = List.of("t-1", "t-2", "t-3", "t-4");
    private static final List<String> CLASSES = List.of("c-1", "c-2");
    private static final List<String> SESSIONS = List.of("s-1", "s-2");

    /** One person's attendance as it was put on record under one registration; a plain fact. */
    private static final class Fact {
        final String trainee;
        final String classId;
        final String session;
        AttendanceState state = AttendanceState.RECORDED;

        Fact(String trainee, String classId, String session) {
            this.trainee = trainee;
            this.classId = classId;
            this.session = session;
        }
    }

    private final Office office = new Office();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, String> mergedInto = new HashMap<>();

    private String root(String trainee) {
        return mergedInto.containsKey(trainee) ? root(String.valueOf(mergedInto.get(trainee))) : trainee;
    }

    private List<Fact> facts(String root, String classId, String session) {
        return facts.stream()
                .filter(it -> root(it.trainee).equals(root) && it.classId.equals(classId) && it.session.equals(session))
                .filter(it -> it.state != AttendanceState.VOIDED)
                .toList();
    }

    private Set<String> personTimes() {
        return facts.stream()
                .filter(it -> it.state.counts())
                .map(it -> root(it.trainee) + " " + it.classId)
                .collect(Collectors.toSet());
    }

    private Set<String> personSessions() {
        return facts.stream()
                .filter(it -> it.state.counts())
                .map(it -> root(it.trainee) + " " + it.classId + " " + it.session)
                .collect(Collectors.toSet());
    }

    private void check() {
        var times = new ArrayList<String>();
        var sessions = new ArrayList<String>();
        for (String trainee : PEOPLE) {
            for (String classId : CLASSES) {
                Presence now = office.presence(classId, trainee);
                if (now != null && now.state() != ParticipationState.MERGED) {
                    var counting = now.effective().stream()
                            .filter(it -> it.state().counts())
                            .toList();
                    counting.forEach(it -> sessions.add(now.traineeId() + " " + classId + " " + it.sessionId()));
                    if (!counting.isEmpty()) {
                        times.add(now.traineeId() + " " + classId);
                    }
                }
            }
        }
        assertThat(times).containsExactlyInAnyOrderElementsOf(personTimes());
        assertThat(sessions).containsExactlyInAnyOrderElementsOf(personSessions());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void counts_are_those_of_a_naive_recount(long seed) {
        office.taught("c-1", ClassMode.OFFLINE, 10, 11);
        office.taught("c-2", ClassMode.OFFLINE, 12, 13);
        PEOPLE.forEach(it -> office.register(it, named(it)));
        var random = new Random(seed);
        for (int step = 0; step < 300; step++) {
            String trainee = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String other = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String classId = CLASSES.get(random.nextInt(CLASSES.size()));
            String session = SESSIONS.get(random.nextInt(SESSIONS.size()));
            try {
                act(random.nextInt(8), trainee, other, classId, session);
            } catch (Rejected | AggregateNotFoundException _) {
                // nothing was done, and nothing has changed: which steps are possible is told elsewhere
            }
            check();
        }
        assertThat(facts).hasSizeGreaterThan(8);
    }

    private void act(int what, String trainee, String other, String classId, String session) {
        String id = ParticipationCommand.idOf(classId, trainee);
        switch (what) {
            case 0, 1 -> {
                office.record(classId, session, trainee);
                facts.removeIf(it -> it.trainee.equals(trainee)
                        && it.classId.equals(classId)
                        && it.session.equals(session)
                        && it.state == AttendanceState.VOIDED);
                facts.add(new Fact(trainee, classId, session));
            }
            case 2, 3 -> {
                office.send(new ConfirmAttendance(id, session, LATER));
                facts(trainee, classId, session).forEach(it -> it.state = AttendanceState.CONFIRMED);
            }
            case 4 -> {
                office.send(new VoidAttendance(id, session, "代签", LATER, null));
                facts(trainee, classId, session).forEach(it -> it.state = AttendanceState.VOIDED);
            }
            case 5 -> {
                office.merge(trainee, other);
                mergedInto.put(trainee, other);
            }
            default -> {
                office.unmerge(trainee);
                mergedInto.remove(trainee);
            }
        }
    }
}
