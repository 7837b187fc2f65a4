package io.caseledger.attendance;

import static io.caseledger.attendance.Attendances.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.attendance.AttendanceListCommand.VoidAttendanceList;
import io.caseledger.attendance.ParticipationCommand.*;
import io.caseledger.shared.Rejected;
import io.caseledger.training.ClassMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two nodes over one log, each of which remembers a few streams only and forgets some with every command. Lists, voids,
 * mergers and sessions that are put right come to either at random, and a naive judge knows what must come of them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedTest {
    private static final int ROOM = 120;
    private static final List<String> PEOPLE = List.of("t-1", "t-2", "t-3", "t-4", "t-5");
    private static final List<String> CLASSES = List.of("c-1", "c-2", "c-3");

    private final SharedLog log = new SharedLog();
    private final List<Office> nodes = List.of(new Office(log, ROOM), new Office(log, ROOM));
    private final Whereabouts judge = new Whereabouts();
    private int lists;

    /** On the days 11 to 13, sessions of several classes are at the same hours. */
    private void begin() {
        for (int i = 0; i < CLASSES.size(); i++) {
            nodes.getFirst().taught(CLASSES.get(i), ClassMode.OFFLINE, 10 + i, 11 + i, 12 + i);
            for (int session = 1; session <= 3; session++) {
                judge.held(CLASSES.get(i), "s-" + session, at("03-%dT09:00".formatted(9 + i + session)), 120);
            }
        }
        PEOPLE.forEach(it -> nodes.getLast().register(it, named(it)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobody_is_in_two_places_whatever_each_node_remembers(long seed) {
        begin();
        var random = new Random(seed);
        for (int step = 0; step < 200; step++) {
            Office node = nodes.get(random.nextInt(2));
            String trainee = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String classId = CLASSES.get(random.nextInt(CLASSES.size()));
            String session = "s-" + (1 + random.nextInt(3));
            try {
                act(random, node, trainee, classId, session);
            } catch (Rejected | AggregateNotFoundException _) {
                // nothing was done, and nothing has changed
            }
            check();
        }
        assertThat(judge.standing()).isGreaterThan(3);
        assertThat(judge.overlapsRefused).isPositive();
    }

    private void act(Random random, Office node, String trainee, String classId, String session) {
        String other = PEOPLE.get(random.nextInt(PEOPLE.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> list(node, random, classId, session);
            case 4 -> {
                node.send(new VoidAttendance(ParticipationCommand.idOf(classId, trainee), session, "代签", LATER, null));
                judge.voided(trainee, classId, session);
            }
            case 5 -> {
                String id = "l-" + (1 + random.nextInt(Math.max(1, lists)));
                if (!judge.saysWhatAnotherSays(id)) {
                    node.send(new VoidAttendanceList(id, "整单有误", LATER));
                    judge.voidedList(id);
                }
            }
            case 6, 7 -> merge(node, trainee, other);
            case 8 -> {
                node.unmerge(trainee);
                judge.unmerged(trainee);
            }
            default -> retime(node, random, classId, session);
        }
    }

    private void list(Office node, Random random, String classId, String session) {
        String id = "l-" + ++lists;
        List<String> people = PEOPLE.stream().filter(_ -> random.nextBoolean()).toList();
        if (people.isEmpty()) {
            return;
        }
        AttendanceRow[] rows = people.stream()
                .map(it -> new AttendanceRow(it, null, null, null, null, null, null, null, null))
                .toArray(AttendanceRow[]::new);
        var receipts = node.list(id, classId, session, rows).receipts();
        for (int i = 0; i < rows.length; i++) {
            judge.listed(id, people.get(i), classId, session, receipts.get(i));
        }
    }

    private void merge(Office node, String trainee, String other) {
        boolean possible = judge.canBeOne(trainee, other);
        try {
            node.merge(trainee, other);
            assertThat(possible).as("%s into %s", trainee, other).isTrue();
            judge.merged(trainee, other);
        } catch (Rejected refused) {
            boolean overlap = refused.reasons().getFirst().code().equals("TRAINEES_OVERLAP");
            assertThat(overlap && possible).as("%s into %s", trainee, other).isFalse();
        }
    }

    private void retime(Office node, Random random, String classId, String session) {
        var from = at("03-%dT%02d:00".formatted(10 + random.nextInt(5), 9 + random.nextInt(3)));
        boolean possible = judge.canBeHeld(classId, session, from, 120);
        try {
            node.putRight(classId, session, Office.lesson(from, 120, 90));
            assertThat(possible).isTrue();
            judge.held(classId, session, from, 120);
        } catch (Rejected refused) {
            assertThat(refused.reasons().getFirst().code()).isEqualTo("ATTENDANCE_OVERLAPS");
            assertThat(possible).isFalse();
        }
    }

    /** What a node remembers and reads is what the whole streams say, and that is what the judge knows. */
    private void check() {
        var told = new HashMap<String, Page>();
        for (String id : log.streams()) {
            Page page = Page.EMPTY;
            for (Object event : nodes.getFirst().events(id)) {
                page = page.with(event);
            }
            told.put(id, page);
        }
        nodes.forEach(it -> assertThat(it.journals().read(told.keySet())).isEqualTo(told));
        for (String trainee : PEOPLE) {
            var there = new ArrayList<String>();
            for (String classId : CLASSES) {
                Page page = told.get(ParticipationCommand.idOf(classId, trainee));
                Presence now = page == null ? null : page.of(Presence.class);
                if (now != null && now.mergedInto() == null) {
                    now.effective().stream()
                            .filter(it -> it.state() != AttendanceState.VOIDED)
                            .forEach(it -> there.add(classId + " " + it.sessionId() + " " + it.startsAt()));
                }
            }
            assertThat(there).containsExactlyInAnyOrderElementsOf(judge.sessionsOf(trainee));
        }
        judge.mustBeInOnePlace();
    }

    @Test
    void of_two_lists_that_take_the_same_hours_on_two_nodes_each_person_is_in_one() throws Exception {
        begin();
        Map<String, String> sessionOf = Map.of("c-1", "s-2", "c-2", "s-1");
        for (int round = 0; round < 20; round++) {
            var racing = new ArrayList<Callable<Void>>();
            for (String classId : sessionOf.keySet()) {
                String id = "l-" + round + classId;
                Office node = nodes.get(racing.size());
                racing.add(() -> untilDone(node, id, classId, String.valueOf(sessionOf.get(classId))));
            }
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var each : threads.invokeAll(racing)) {
                    each.get();
                }
            }
            for (String trainee : PEOPLE) {
                assertThat(sessionOf.keySet())
                        .filteredOn(it -> nodes.getFirst().presence(it, trainee) instanceof Presence now
                                && now.effective().stream().anyMatch(its -> its.state() != AttendanceState.VOIDED))
                        .hasSize(1);
            }
            for (String classId : sessionOf.keySet()) {
                nodes.get(round % 2).send(new VoidAttendanceList("l-" + round + classId, "再来", LATER));
            }
        }
    }

    /** As the gate does when somebody was quicker. */
    private static Void untilDone(Office node, String id, String classId, String session) {
        AttendanceRow[] rows = PEOPLE.stream()
                .map(it -> new AttendanceRow(it, null, null, null, null, null, null, null, null))
                .toArray(AttendanceRow[]::new);
        while (true) {
            try {
                node.list(id, classId, session, rows);
                return null;
            } catch (ConcurrencyException _) {
                Thread.onSpinWait();
            }
        }
    }
}
