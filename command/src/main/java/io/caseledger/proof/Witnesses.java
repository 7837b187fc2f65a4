package io.caseledger.proof;

import io.caseledger.shared.Now;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes each new checkpoint to the witnesses; what fails is tried again, later each time. */
public final class Witnesses implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(10);
    private static final long STOP_SECONDS = 3;

    private final List<Follower> followers = new ArrayList<>();
    private final Checkpoints checkpoints;
    private final Now now;
    private volatile boolean running;

    Witnesses(List<Witness> witnesses, Checkpoints checkpoints, Now now) {
        this.checkpoints = checkpoints;
        this.now = now;
        witnesses.forEach(it -> followers.add(new Follower(it)));
        checkpoints.watch(this::tell);
    }

    /** How far each has followed. */
    public List<WitnessState> states() {
        return followers.stream().map(it -> it.state).toList();
    }

    private void tell() {
        for (Follower follower : followers) {
            var _ = follower.submit(Duration.ZERO);
        }
    }

    @Override
    public void start() {
        followers.forEach(Follower::start);
        running = true;
        tell();
    }

    @Override
    public void stop() {
        running = false;
        followers.forEach(Follower::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends after the last checkpoint was made. */
    @Override
    public int getPhase() {
        return -600;
    }

    /** One witness, and how far it is. */
    private final class Follower {
        private final Witness witness;
        private volatile WitnessState state;
        private volatile @Nullable ScheduledExecutorService thread;
        private Duration pause = SOON;
        private @Nullable ScheduledFuture<?> again;

        Follower(Witness witness) {
            this.witness = witness;
            this.state = new WitnessState(witness.target(), null, null, null, null);
        }

        void start() {
            thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("log-witness").factory());
        }

        @Nullable
        ScheduledFuture<?> submit(Duration in) {
            ScheduledExecutorService timer = thread;
            return timer == null || timer.isShutdown()
                    ? null
                    : timer.schedule(this::take, in.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void again() {
            if (again != null) {
                again.cancel(false); // there is one next time, however many checkpoints are made meanwhile
            }
            again = submit(pause);
        }

        /** Only the last checkpoint matters: it has all before it in it. */
        private void take() {
            SignedCheckpoint latest = checkpoints.all().isEmpty() ? null : checkpoints.latest();
            Long taken = state.size();
            if (latest == null || (taken != null && taken == latest.size() && state.error() == null)) {
                return;
            }
            if (!checkpoints.isReached(latest)) {
                again(); // the tree is being made again
                return;
            }
            try {
                witness.take(latest);
                state = new WitnessState(witness.target(), latest.size(), now.instant(), null, now.instant());
                pause = SOON;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                failed(latest, e);
            }
        }

        private void failed(SignedCheckpoint latest, Exception e) {
            String error =
                    e instanceof Witness.Refused ? String.valueOf(e.getMessage()) : "It cannot be reached: " + e + ".";
            if (!error.equals(state.error())) {
                LOG.warn(
                        "The witness {} has not taken the checkpoint of {} events. {}",
                        witness.target(),
                        latest.size(),
                        error);
            }
            state = new WitnessState(witness.target(), state.size(), state.takenAt(), error, now.instant());
            again();
            pause = pause.multipliedBy(2).compareTo(LATEST) > 0 ? LATEST : pause.multipliedBy(2);
        }

        /** The last checkpoint is taken there once more before all ends, but nobody waits long for it. */
        void stop() {
            ScheduledExecutorService timer = thread;
            thread = null;
            if (timer == null) {
                return;
            }
            try {
                timer.submit(this::take).get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                LOG.debug("The witness {} takes the last checkpoint at the next start", witness.target(), e);
            }
            timer.shutdownNow();
        }
    }
}
