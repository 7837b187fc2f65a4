package io.caseledger.reminder.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.complaint.ComplaintCommand.PauseComplaintClock;
import io.caseledger.complaint.ComplaintCommand.ResumeComplaintClock;
import io.caseledger.reminder.ReminderEvent;
import io.caseledger.reminder.ReminderEvent.LimitMissed;
import io.caseledger.reminder.ReminderEvent.ReminderRaised;
import io.caseledger.store.StartRefused;
import io.caseledger.views.DueItem;
import io.caseledger.views.RunningLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole application, pollers that race, restarts and another calendar. The 15 days that began on Friday 2022-09-16 end
 * with Saturday 2022-10-08, a make-up workday; three working days before are the 28th of September, one is the 30th.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitWatchTest {
    static final Instant THREE_DAYS_BEFORE = Instant.parse("2022-09-27T16:00:00Z");
    static final Instant DUE = Instant.parse("2022-10-08T16:00:00Z");
    static final int MANY = 30;

    /** Polls with both at the same instant, as two nodes would. */
    static void race(LimitWatch one, LimitWatch other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> polls = new ArrayList<>();
            for (LimitWatch each : List.of(one, other)) {
                polls.add(nodes.submit(() -> {
                    together.await();
                    each.poll();
                    return null;
                }));
            }
            for (Future<?> poll : polls) {
                poll.get();
            }
        }
    }

    /** All that was raised, from the log itself. */
    static List<ReminderEvent> raised(Office office) {
        var events = new ArrayList<ReminderEvent>();
        try (var log = office.bean(EventStore.class).openStream(null)) {
            var head = office.bean(io.caseledger.store.Positions.class).head();
            long at = -1;
            while (at < head) {
                var event = log.nextAvailable();
                at = event.trackingToken().position().orElseThrow();
                if (event.getPayload() instanceof ReminderEvent it) {
                    events.add(it);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    @Test
    void two_pollers_raise_each_once_also_after_a_restart(@TempDir Path data) throws Exception {
        try (var office = Office.open(data)) {
            office.award("p");
            for (int i = 0; i < MANY; i++) {
                office.waiting("c-" + i, "p");
            }
            LimitWatch one = office.poller();
            LimitWatch other = office.poller();
            office.now = THREE_DAYS_BEFORE.minusMillis(1);
            race(one, other);
            assertThat(raised(office)).isEmpty();

            office.now = THREE_DAYS_BEFORE.plusSeconds(30);
            race(one, other);
            assertThat(raised(office)).hasSize(MANY).allSatisfy(it -> {
                var raised = (ReminderRaised) it;
                assertThat(raised.stage()).isEqualTo("working-days-3");
                assertThat(raised.dueAt()).isEqualTo(DUE);
                assertThat(raised.clock().pack()).isEqualTo("ecommerce-law-2019");
                assertThat(raised.raisedAt()).isEqualTo(office.now);
                assertThat(raised.projectId()).isEqualTo("p");
            });
            assertThat(raised(office)).extracting(ReminderEvent::reminderId).doesNotHaveDuplicates();

            race(one, other);
            office.now = THREE_DAYS_BEFORE.minusSeconds(3600); // somebody set the clock back
            race(one, other);
            office.now = THREE_DAYS_BEFORE.plusSeconds(60);
            race(one, other);
            assertThat(raised(office)).hasSize(MANY);

            office.send(new PauseComplaintClock("c-0", "不可抗力", THREE_DAYS_BEFORE));
            office.escalate("c-1", THREE_DAYS_BEFORE);
        }
        try (var office = Office.open(data)) {
            LimitWatch one = office.poller();
            LimitWatch other = office.poller();
            office.now = THREE_DAYS_BEFORE.plusSeconds(90);
            race(one, other);
            assertThat(raised(office)).hasSize(MANY);

            // Nobody polled on the day before. The limit is over, so that alone is said; not of what is paused or
            // ended.
            office.now = DUE.plusSeconds(1);
            race(one, other);
            assertThat(raised(office)).hasSize(2 * MANY - 2);
            assertThat(missed(office)).hasSize(MANY - 2).doesNotContain("c-0", "c-1");

            // Paused on 28 September, resumed on 18 October: 20 days more than 1 October are the 21st, a Friday. Three
            // working days before is the 18th, so it is reminded of at once; one before is the 20th.
            office.send(new ResumeComplaintClock("c-0", "恢复", Instant.parse("2022-10-18T01:00:00Z")));
            office.now = Instant.parse("2022-10-18T02:00:00Z");
            race(one, other);
            assertThat(raised(office)).hasSize(2 * MANY - 1);
            assertThat(((ReminderRaised) raised(office).getLast()).dueAt())
                    .isEqualTo(Instant.parse("2022-10-21T16:00:00Z"));
            office.now = Instant.parse("2022-10-21T15:59:59Z");
            race(one, other);
            assertThat(((ReminderRaised) raised(office).getLast()).stage()).isEqualTo("working-days-1");
            assertThat(missed(office)).doesNotContain("c-0");
            office.now = Instant.parse("2022-10-21T16:00:01Z");
            race(one, other);
            assertThat(missed(office)).contains("c-0").hasSize(MANY - 1).doesNotHaveDuplicates();
        }
    }

    private static List<String> missed(Office office) {
        return raised(office).stream()
                .filter(LimitMissed.class::isInstance)
                .map(it -> ((LimitMissed) it).recordId())
                .toList();
    }

    /** The 8th of October, to be worked, becomes a holiday; the 9th stays a make-up workday and is the last day then. */
    @Test
    void another_calendar_moves_the_due_day_and_nothing_is_raised_before_it(@TempDir Path data) throws Exception {
        try (var office = Office.open(data)) {
            office.award("p");
            office.waiting("c-0", "p");
            office.poller().poll();
        }
        Path file = Files.createDirectories(data.resolve("calendar")).resolve("cn-2022.yaml");
        Files.writeString(file, calendar("2022-10-08"));
        try (var office = Office.open(data)) {
            DueItem item = moved(office).getFirst();
            assertThat(item.clock().dueAt()).isEqualTo(DUE);
            assertThat(item.dueAt()).isEqualTo("2022-10-09T16:00:00Z");
            LimitWatch poller = office.poller();
            office.now = Instant.parse("2022-10-09T15:59:59Z");
            poller.poll();
            assertThat(missed(office)).isEmpty();
            office.now = Instant.parse("2022-10-09T16:00:01Z");
            poller.poll();
            LimitMissed missed = (LimitMissed) raised(office).getLast();
            assertThat(missed.dueAt()).isEqualTo("2022-10-09T16:00:00Z");
            assertThat(missed.clock().dueAt()).isEqualTo(DUE);
        }
        Files.delete(file);
        try (var office = Office.open(data)) {
            assertThat(moved(office)).isEmpty();
            office.now = Instant.parse("2022-10-10T00:00:00Z");
            office.poller().poll();
            assertThat(missed(office)).containsExactly("c-0");
        }
        Files.writeString(file, calendar("2022-10-32"));
        assertThatThrownBy(() -> Office.open(data))
                .hasStackTraceContaining(StartRefused.class.getName())
                .hasStackTraceContaining("cn-2022.yaml, line 6: festivals[0].holidays[7] is not a date");
    }

    private static List<DueItem> moved(Office office) {
        return office
                .bean(RunningLimits.class)
                .moved(io.caseledger.views.Sight.EVERYTHING, null, io.caseledger.views.Slice.of(10, null, null, null))
                .edges()
                .stream()
                .map(it -> it.node())
                .toList();
    }

    private static String calendar(String eighth) throws IOException {
        return """
                year: 2022
                source: a notice that was changed
                festivals:
                  - title: {zh: 国庆节, en: National Day}
                    workdays: [2022-10-09]
                    holidays: [2022-10-01, 2022-10-02, 2022-10-03, 2022-10-04, 2022-10-05, 2022-10-06, 2022-10-07, %s]
                """.formatted(eighth);
    }
}
