package io.caseledger.rebuild.process;

import io.caseledger.rebuild.RebuildDesk;
import io.caseledger.rebuild.view.RebuildView;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is ordered now, as the log says; it is read again when somebody says that it changed. */
@Component
class Orders {
    private final RebuildDesk desk;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changes = lock.newCondition();
    private volatile boolean changed = true;
    private volatile boolean stopped;
    private volatile @Nullable RebuildView now;

    Orders(RebuildDesk desk) {
        this.desk = desk;
    }

    /** The rebuild that was started last; null when there was none. */
    @Nullable
    RebuildView read() {
        if (changed) {
            changed = false;
            try {
                now = RebuildView.of(desk.latest());
            } catch (RuntimeException e) {
                changed = true;
                throw e;
            }
        }
        return now;
    }

    /** The same for those who only look. */
    @Nullable
    RebuildView look() {
        return RebuildView.of(desk.latest());
    }

    boolean isChanged() {
        return changed || stopped;
    }

    boolean isStopped() {
        return stopped;
    }

    void change() {
        changed = true;
        wake();
    }

    void stop() {
        stopped = true;
        wake();
    }

    void start() {
        stopped = false;
        changed = true;
    }

    private void wake() {
        lock.lock();
        try {
            changes.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits, and not longer than until something changes. */
    void await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!isChanged() && left > 0) {
                left = changes.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void await(long time, TimeUnit unit) throws InterruptedException {
        await(unit.toNanos(time));
    }
}
