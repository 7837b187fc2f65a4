package io.caseledger.privacy;

import static io.caseledger.privacy.PrivacyGoldenTest.ENTERED;
import static io.caseledger.privacy.PrivacyGoldenTest.RESTRICTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.privacy.PersonRegisterEvent.*;
import io.caseledger.seal.Keyring;
import io.caseledger.seal.Rings;
import io.caseledger.seal.Withheld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonRegisterFollowerTest {
    final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @TempDir
    Path data;

    private Keyring keys;
    private long next;

    /** What removes copies, and fails the first time. */
    final class Told extends CopyRemoval {
        private boolean failed;

        Told() {
            super(
                    new StaticListableBeanFactory().getBeanProvider(PersonalCopies.class),
                    new StaticListableBeanFactory().getBeanProvider(io.caseledger.gate.CommandDesk.class));
        }

        @Override
        void remove(ErasureEntered erasure, boolean report) {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("the disk is full");
            }
            told.add("removed " + erasure.erasureId() + " " + report);
        }

        @Override
        void refresh(Collection<String> subjects) {
            told.add("refreshed");
        }
    }

    @BeforeEach
    void open() {
        keys = Rings.in(data);
        keys.ensure(List.of("t-1", "c-1", "t-2"));
    }

    @AfterEach
    void close() {
        keys.close();
    }

    private PersonRegisterFollower started() {
        var follower = new PersonRegisterFollower(
                events,
                keys,
                new StaticListableBeanFactory().getBeanProvider(PersonalCopies.class),
                new Told(),
                Duration.ofMillis(20));
        follower.start();
        return follower;
    }

    private void enter(PersonRegisterEvent event) {
        events.publish(
                new GenericDomainEventMessage<>(PersonRegisterEvent.STREAM, PersonRegisterEvent.ID, next++, event));
    }

    private String heard() throws InterruptedException {
        return String.valueOf(told.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void an_order_destroys_the_keys_at_once_and_copies_are_removed_until_it_is_done() throws InterruptedException {
        PersonRegisterFollower follower = started();
        enter(ENTERED);
        follower.follow();
        assertThat(keys.withheld("t-1")).isEqualTo(Withheld.ERASED);
        assertThat(keys.withheld("c-1")).isEqualTo(Withheld.ERASED);
        assertThat(keys.withheld("t-2")).isNull();
        assertThat(heard()).isEqualTo("removed e-1 true");
        follower.stop();
    }

    @Test
    void an_order_that_was_cut_off_is_carried_out_at_the_next_start_and_one_that_ended_is_not() throws Exception {
        enter(ENTERED);
        PersonRegisterFollower first = started();
        assertThat(keys.withheld("t-1")).isEqualTo(Withheld.ERASED);
        assertThat(heard()).isEqualTo("removed e-1 true");
        enter(new ErasureEnded(PersonRegisterEvent.ID, "e-1"));
        first.stop();
        PersonRegisterFollower second = started();
        enter(RESTRICTION);
        second.follow();
        assertThat(heard()).as("nothing was removed before it").isEqualTo("refreshed");
        second.stop();
    }

    @Test
    void keys_restored_from_a_backup_revive_nobody() throws Exception {
        keys.close();
        Path backup = Files.copy(data.resolve("keys.db"), data.resolve("backup"));
        keys = Rings.in(data);
        enter(ENTERED);
        PersonRegisterFollower first = started();
        assertThat(heard()).isEqualTo("removed e-1 true");
        enter(new ErasureEnded(PersonRegisterEvent.ID, "e-1"));
        first.stop();
        keys.close();
        Files.copy(backup, data.resolve("keys.db"), StandardCopyOption.REPLACE_EXISTING);
        keys = Rings.in(data);
        assertThat(keys.withheld("t-1")).isNull();
        PersonRegisterFollower second = started();
        assertThat(keys.withheld("t-1")).isEqualTo(Withheld.ERASED);
        assertThat(heard()).as("and its copies go again, unreported").isEqualTo("removed e-1 false");
        second.stop();
    }

    @Test
    void a_restriction_holds_after_a_start_until_it_is_lifted_by_whatever_node() throws Exception {
        enter(RESTRICTION);
        PersonRegisterFollower follower = started();
        assertThat(keys.withheld("t-1")).isEqualTo(Withheld.RESTRICTED);
        assertThat(heard()).isEqualTo("refreshed");
        enter(new RestrictionEnded(PersonRegisterEvent.ID, "r-1"));
        assertThat(heard()).as("seen without being told").isEqualTo("refreshed");
        assertThat(keys.withheld("t-1")).isNull();
        follower.stop();
    }
}
