package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caseledger.proof.LogCheckReport.State;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogChecksTest {
    @TempDir
    Path directory;

    /** A log whose server goes away after its head was asked for so often. */
    private record Leaving(Log log, AtomicInteger answers) implements Log {
        @Override
        public long first() {
            return log.first();
        }

        @Override
        public long head() {
            if (answers.getAndDecrement() <= 0) {
                throw new IllegalStateException("out of reach");
            }
            return log.head();
        }

        @Override
        public List<StoredEvent> after(long position, int atMost) {
            return log.after(position, atMost);
        }

        @Override
        public List<StoredEvent> at(Collection<Long> positions) {
            return log.at(positions);
        }
    }

    @Test
    void a_log_that_comes_back_can_be_checked_again() {
        try (var it = Proving.open(directory)) {
            it.append(12);
            it.sign();
            var answers = new AtomicInteger();
            var log = new Leaving(it.log, answers);
            var checkpoints = new Checkpoints(log, it.tree, it.keys, it.kept);
            var kept = new KeptLogCheck(directory.resolve("proof/check"));
            var checks = new LogChecks(
                    () -> new LogCheck(log, it.tree, checkpoints), checkpoints, it.keeper, kept, Instant::now);
            assertThatThrownBy(checks::begin).hasMessage("out of reach");
            assertThat(checks.last()).isNull();

            answers.set(1);
            checks.begin();
            assertThat(ended(checks).state()).isEqualTo(State.FAILED);
            assertThat(ended(checks).failure()).contains("out of reach");

            answers.set(Integer.MAX_VALUE);
            checks.begin();
            assertThat(ended(checks).state()).isEqualTo(State.WHOLE);
            assertThat(ended(checks).read()).isEqualTo(12);
        }
    }

    private static LogCheckReport ended(LogChecks checks) {
        return await().atMost(Proving.PATIENCE).until(checks::last, it -> it.state() != State.RUNNING);
    }
}
