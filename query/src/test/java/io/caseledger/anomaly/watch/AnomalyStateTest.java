package io.caseledger.anomaly.watch;

import static io.caseledger.anomaly.watch.Chronicle.PRINTS;
import static io.caseledger.anomaly.watch.Chronicle.RULES;
import static io.caseledger.anomaly.watch.Chronicle.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.caseledger.anomaly.Assessment;
import io.caseledger.anomaly.watch.AnomalyWatch.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnomalyStateTest {
    private static final String FILED = "complaint.ComplaintEvent.ComplaintFiled";
    private static final String ASSESSED = "anomaly.AnomalyEvent.AnomalyAssessed";

    @TempDir
    Path directory;

    /** Complaints of every kind of trouble, some of them voided, by two people who share an account. */
    private static Chronicle told(int events) {
        var random = new Random(7);
        var told = new Chronicle();
        Instant now = at("2022-06-01T09:00");
        for (int i = 0; i < events; i++) {
            now = now.plusSeconds(random.nextInt(40_000));
            told.on(now).by("officer-" + random.nextInt(3), "fcg-0" + random.nextInt(3));
            if (random.nextInt(4) == 0) {
                told.then("complaint.ComplaintEvent.ComplaintVoided", "c-" + random.nextInt(i + 1));
            } else {
                told.then(
                        FILED,
                        "c-" + i,
                        "occurredAt",
                        now.minusSeconds(random.nextInt(4_000_000)),
                        "rightHolder",
                        Map.of("name", "海鸥"),
                        "right",
                        Map.of("kind", "TRADE_MARK", "number", "1"),
                        "seller",
                        Map.of("name", "鞋店" + random.nextInt(2)),
                        "evidence",
                        List.of(Map.of("kind", "SCREENSHOT", "sha256", "" + random.nextInt(40))));
            }
        }
        return told;
    }

    private List<Anomaly> all(AnomalyWatch watch) {
        return watch.find(Wanted.ALL, null, false, 10_000);
    }

    private AnomalyWatch watch(Chronicle told, String name) {
        return new AnomalyWatch(directory.resolve(name), told, RULES, PRINTS);
    }

    @Test
    void a_replay_finds_the_same_and_so_does_who_stops_after_every_few_events() {
        var told = told(300);
        try (var once = watch(told, "once");
                var again = watch(told, "again")) {
            once.look();
            again.look();
            assertThat(all(once)).hasSizeGreaterThan(60).isEqualTo(all(again));
            for (long position = 37; position < told.head(); position += 37) {
                try (var state = AnomalyState.open(directory.resolve("often"), told, RULES, PRINTS)) {
                    state.take(told.after(state.reached(), 37));
                    assertThat(state.reached()).isEqualTo(position);
                }
            }
            try (var often = watch(told, "often")) {
                often.look();
                assertThat(all(often)).isEqualTo(all(once));
            }
        }
    }

    @Test
    void what_is_handed_over_again_changes_nothing() {
        var told = told(200);
        try (var state = AnomalyState.open(directory.resolve("a"), told, RULES, PRINTS)) {
            state.take(told.after(0, 150));
            List<Anomaly> before = state.table().find(Wanted.ALL, null, false, 1_000);
            state.take(told.after(20, 100));
            assertThat(state.reached()).isEqualTo(150);
            assertThat(state.table().find(Wanted.ALL, null, false, 1_000)).isEqualTo(before);
        }
    }

    @Test
    void an_event_that_cannot_be_read_is_tried_again_and_leaves_nothing_half_done() {
        var told = told(50).then(FILED, "c-x", "occurredAt", "gestern");
        try (var state = AnomalyState.open(directory.resolve("a"), told, RULES, PRINTS)) {
            assertThatException().isThrownBy(() -> state.take(told.after(0, 100)));
            assertThat(state.reached()).isEqualTo(-1);
            assertThat(state.table().count(Wanted.ALL)).isZero();
            state.take(told.after(0, 50));
            assertThat(state.table().count(Wanted.ALL)).isPositive();
        }
    }

    @Test
    void another_log_other_rules_and_a_damaged_file_make_it_again() throws Exception {
        var told = told(100);
        Path file = directory.resolve("a");
        try (var state = AnomalyState.open(file, told, RULES, PRINTS)) {
            state.take(told.after(0, 100));
        }
        try (var state = AnomalyState.open(file, told(50), RULES, PRINTS)) {
            assertThat(state.reached()).as("a log that was put back").isEqualTo(-1);
            state.take(told(50).after(0, 100));
        }
        try (var state = AnomalyState.open(file, told(50), RULES, it -> it)) {
            assertThat(state.reached()).as("another lookup key").isEqualTo(-1);
        }
        Files.writeString(file, "no database at all, but long enough to be taken for the header of one".repeat(20));
        try (var state = AnomalyState.open(file, told, RULES, PRINTS)) {
            assertThat(state.reached()).as("a damaged file").isEqualTo(-1);
            state.take(told.after(0, 100));
            assertThat(state.table().count(Wanted.ALL)).isPositive();
        }
    }

    @Test
    void nothing_personal_stands_in_the_file() throws Exception {
        var told = told(60);
        try (var watch = watch(told, "a")) {
            watch.look();
        }
        assertThat(new String(Files.readAllBytes(directory.resolve("a")), UTF_8))
                .contains("AN.SPLIT.COMPLAINTS")
                .doesNotContain("鞋店", "海鸥");
    }

    @Test
    void lists_are_filtered_and_paged_and_know_what_auditors_said() {
        var told = told(200);
        try (var watch = watch(told, "a")) {
            watch.look();
            List<Anomaly> everything = all(watch);
            Anomaly one = everything.get(3);
            told.then(
                    ASSESSED,
                    "s-1",
                    "anomalyId",
                    one.id(),
                    "assessment",
                    "WRONG",
                    "note",
                    "无误",
                    "assessedBy",
                    "a",
                    "occurredAt",
                    at("2023-01-01T09:00"));
            watch.reach(told.head());

            assertThat(watch.find(Wanted.ALL, everything.get(4).number(), false, 2))
                    .isEqualTo(everything.subList(5, 7));
            assertThat(watch.find(Wanted.ALL, everything.get(4).number(), true, 1))
                    .singleElement()
                    .matches(it -> it.id().equals(one.id())
                            && it.latest().assessment() == Assessment.WRONG
                            && !it.changedSince());
            var assessed = new Wanted("p-1", one.ruleId(), one.standing(), true, Assessment.WRONG, null, null);
            assertThat(watch.find(assessed, null, false, 10)).hasSize(1);
            assertThat(watch.count(new Wanted(null, null, null, false, null, null, null)))
                    .isEqualTo(everything.size() - 1L);
            assertThat(watch.count(new Wanted("p-2", null, null, null, null, null, null)))
                    .isZero();
            Instant at = one.foundAt();
            assertThat(watch.find(new Wanted(null, null, null, null, null, at, at.plusMillis(1)), null, false, 100))
                    .allMatch(it -> it.foundAt().equals(at))
                    .anyMatch(it -> it.id().equals(one.id()));
            assertThat(watch.find(one.id()).orElseThrow().positions()).isNotEmpty();
        }
    }
}
