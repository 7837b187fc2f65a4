package io.caseledger.rebuild;

import static io.caseledger.rebuild.RebuildGoldenTest.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.gate.Refusals;
import io.caseledger.rebuild.LaneCommand.RetryLane;
import io.caseledger.rebuild.RebuildCommand.*;
import io.caseledger.rebuild.RebuildWatchCommand.*;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildTest {
    private static final Map<String, String> BY = Map.of("by", "admin");

    private final List<String> told = new ArrayList<>();

    /** Does the work, and tells of it. */
    private final class Worker implements Rebuilder {
        @Override
        public void mayBegin() {
            told.add("may begin");
        }

        @Override
        public void ordered() {
            told.add("ordered");
        }

        @Override
        public void mayRetry(int lane) {
            Rejected.unlessAbout("lane", lane == 0, "LANE_NOT_STOPPED", lane);
        }

        @Override
        public void retry(int lane) {
            told.add("retry " + lane);
        }
    }

    private <T> FixtureConfiguration<T> at(Class<T> type, Instant time) {
        var fixture = new AggregateTestFixture<>(type);
        var beans = new StaticListableBeanFactory(Map.of("worker", new Worker()));
        var other = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        return fixture.registerInjectableResource(new RebuildDesk(other, beans.getBeanProvider(Rebuilder.class)))
                .registerInjectableResource((Now) () -> time);
    }

    private FixtureConfiguration<Rebuild> at(Instant time) {
        return at(Rebuild.class, time);
    }

    @Test
    void it_runs_from_the_start_and_differences_stay_undecided_unless_said_otherwise() {
        at(AT).givenNoPriorActivity()
                .when(new StartRebuild("r-1", STARTED.reason(), null), BY)
                .expectEvents(STARTED);
        assertThat(told).containsExactly("may begin", "ordered");
    }

    @Test
    void it_is_paused_and_resumed_and_only_then() {
        at(PAUSED.at()).given(STARTED).when(new PauseRebuild("r-1"), BY).expectEvents(PAUSED);
        at(RESUMED.at())
                .given(STARTED, PAUSED)
                .when(new ResumeRebuild("r-1"), BY)
                .expectEvents(RESUMED);
        at(AT).given(STARTED, PAUSED)
                .when(new PauseRebuild("r-1"), BY)
                .expectNoEvents()
                .expectException(Refusals.with("REBUILD_NOT_RUNNING", null));
        at(AT).given(STARTED)
                .when(new ResumeRebuild("r-1"), BY)
                .expectNoEvents()
                .expectException(Refusals.with("REBUILD_NOT_PAUSED", null));
    }

    @Test
    void it_is_cancelled_until_it_is_over() {
        var cancel = new CancelRebuild("r-1", CANCELLED.reason());
        at(CANCELLED.at()).given(STARTED, PAUSED).when(cancel, BY).expectEvents(CANCELLED);
        at(CANCELLED.at()).given(STARTED, COMPARED).when(cancel, BY).expectEvents(CANCELLED);
        at(AT).given(STARTED, SWITCHED)
                .when(cancel, BY)
                .expectNoEvents()
                .expectException(Refusals.with("REBUILD_ENDED", null));
    }

    @Test
    void somebody_decides_only_where_old_and_new_differ() {
        var order = new SwitchRebuild("r-1", ORDERED.reason());
        at(ORDERED.at()).given(STARTED, COMPARED).when(order, BY).expectEvents(ORDERED);
        at(AT).given(STARTED)
                .when(order, BY)
                .expectNoEvents()
                .expectException(Refusals.with("REBUILD_NOTHING_TO_DECIDE", null));
    }

    @Test
    void a_cancelled_one_is_not_switched_to() {
        var complete = new CompleteRebuild("r-1", SWITCHED.position(), SWITCHED.documents(), SWITCHED.differences());
        at(SWITCHED.at()).given(STARTED).when(complete).expectEvents(SWITCHED);
        at(SWITCHED.at()).given(STARTED, COMPARED, ORDERED).when(complete).expectEvents(SWITCHED);
        at(AT).given(STARTED, CANCELLED)
                .when(complete)
                .expectNoEvents()
                .expectException(Refusals.with("REBUILD_NOT_RUNNING", null));
        var compared =
                new NoteRebuildCompared("r-1", COMPARED.position(), COMPARED.documents(), COMPARED.differences());
        at(COMPARED.at()).given(STARTED).when(compared).expectEvents(COMPARED);
        at(AT).given(STARTED, PAUSED).when(compared).expectNoEvents();
    }

    @Test
    void a_lane_that_stands_still_is_tried_at_once_and_any_other_is_not() {
        at(LaneRetry.class, AT)
                .givenNoPriorActivity()
                .when(new RetryLane("l-1", 0, RETRIED.reason()), BY)
                .expectEvents(RETRIED);
        assertThat(told).containsExactly("retry 0");
        at(LaneRetry.class, AT)
                .givenNoPriorActivity()
                .when(new RetryLane("l-1", 3, RETRIED.reason()), BY)
                .expectNoEvents()
                .expectException(Refusals.with("LANE_NOT_STOPPED", "lane"));
    }
}
