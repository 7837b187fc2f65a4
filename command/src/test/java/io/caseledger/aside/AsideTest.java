package io.caseledger.aside;

import static io.caseledger.aside.AsideGoldenTest.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.aside.AsideCommand.SetEventAside;
import io.caseledger.aside.AsideCommand.TakeEventBack;
import io.caseledger.aside.AsideEvent.EventSetAside;
import io.caseledger.gate.Refusals;
import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AsideTest {
    private static final Map<String, String> BY = Map.of("by", "admin");
    private static final SetEventAside SET = new SetEventAside("a-1", 41, SET_ASIDE.reason());
    private static final TakeEventBack BACK = new TakeEventBack("a-2", 41, TAKEN_BACK.reason());

    private final EmbeddedEventStore other = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final List<String> told = new ArrayList<>();
    private @Nullable String project = "p-1";
    private String payload = "{}";
    private long reached = 50;

    /** A lane stands still at position 41. */
    private final class Standing implements Lanes {
        @Override
        public @Nullable String hold(long position) {
            Rejected.unlessAbout("position", position == 41, "EVENT_NOT_STOPPED", position, 41);
            told.add("hold");
            return project;
        }

        @Override
        public void release(long position) {
            told.add("release " + position);
        }

        @Override
        public void mustBeBeyond(long position) {
            Rejected.unless(reached > position, "VIEWS_BEHIND", position, reached);
        }

        @Override
        public void decided() {
            told.add("decided");
        }
    }

    private final class Stored implements Log {
        @Override
        public long first() {
            return 1;
        }

        @Override
        public long head() {
            return 60;
        }

        @Override
        public List<StoredEvent> after(long position, int atMost) {
            return List.of();
        }

        @Override
        public List<StoredEvent> at(Collection<Long> positions) {
            return positions.stream()
                    .map(it -> new StoredEvent(
                            it,
                            "c-1",
                            2,
                            "Complaint",
                            "e-1",
                            "io.caseledger.complaint.ComplaintEvent$NoticeRejected",
                            "1",
                            AT.toString(),
                            payload.getBytes(UTF_8),
                            "{}".getBytes(UTF_8)))
                    .toList();
        }
    }

    private FixtureConfiguration<AsideOrder> at(Instant time) {
        var beans = new StaticListableBeanFactory(Map.of("lanes", new Standing(), "log", new Stored()));
        return new AggregateTestFixture<>(AsideOrder.class)
                .registerInjectableResource(
                        new AsideDesk(other, beans.getBeanProvider(Log.class), beans.getBeanProvider(Lanes.class)))
                .registerInjectableResource((Now) () -> time);
    }

    /** As it stands in the log once it is decided. */
    private void isSetAside() {
        String register = Claim.of("asideId", "events set aside").slotId();
        other.publish(
                new GenericDomainEventMessage<>("AsideOrder", "a-1", 0, SET_ASIDE),
                new GenericDomainEventMessage<>("Slot", register, 0, new SlotTaken(register, "a-1")));
    }

    @Test
    void the_event_at_which_a_lane_stands_still_is_set_aside_and_the_lane_goes_on() {
        at(AT).givenNoPriorActivity().when(SET, BY).expectEvents(SET_ASIDE);
        assertThat(told).containsExactly("hold", "release 41");
    }

    @Test
    void no_other_event_is() {
        at(AT).givenNoPriorActivity()
                .when(new SetEventAside("a-1", 42, "绕过"), BY)
                .expectNoEvents()
                .expectException(Refusals.with("EVENT_NOT_STOPPED", "position", "42", "41"));
        isSetAside();
        at(AT).givenNoPriorActivity()
                .when(new SetEventAside("a-5", 41, "再次"), BY)
                .expectNoEvents()
                .expectException(Refusals.with("EVENT_SET_ASIDE", "position"));
        assertThat(told).isEmpty();
    }

    @Test
    void whose_it_is_may_stand_in_what_cannot_be_read_as_an_event() {
        project = null;
        payload = "{\"projectId\":\"p-9\",\"colour\":\"red\"}";
        at(AT).givenNoPriorActivity()
                .when(SET, BY)
                .expectEvents(
                        new EventSetAside("a-1", 41, "NoticeRejected", "c-1", "p-9", SET_ASIDE.reason(), "admin", AT));
    }

    @Test
    void whose_it_is_may_be_unknown() {
        project = null;
        payload = "{\"projectId\":";
        at(AT).givenNoPriorActivity()
                .when(SET, BY)
                .expectEvents(
                        new EventSetAside("a-1", 41, "NoticeRejected", "c-1", null, SET_ASIDE.reason(), "admin", AT));
    }

    @Test
    void what_is_set_aside_is_taken_back_once_the_views_are_beyond_it() {
        isSetAside();
        at(TAKEN_BACK.at()).givenNoPriorActivity().when(BACK, BY).expectEvents(TAKEN_BACK);
        assertThat(told).containsExactly("decided");
    }

    @Test
    void what_the_views_have_not_come_to_is_not_taken_back_yet() {
        isSetAside();
        reached = 40;
        at(TAKEN_BACK.at())
                .givenNoPriorActivity()
                .when(BACK, BY)
                .expectNoEvents()
                .expectException(Refusals.with("VIEWS_BEHIND", null));
    }

    @Test
    void what_is_not_set_aside_is_not_taken_back() {
        at(AT).givenNoPriorActivity()
                .when(BACK, BY)
                .expectNoEvents()
                .expectException(Refusals.with("EVENT_NOT_SET_ASIDE", "position"));
    }
}
