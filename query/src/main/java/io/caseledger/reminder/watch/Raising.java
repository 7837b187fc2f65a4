package io.caseledger.reminder.watch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.gate.CommandDesk;
import io.caseledger.reminder.WatchCommand;
import io.caseledger.reminder.view.ReminderView;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the ledger what was reached, unless it is known to have been told. The ledger itself takes each only once. */
@Component
class Raising {
    private static final Logger LOG = LoggerFactory.getLogger(Raising.class);
    private static final Caller CALLER = Caller.system("limits");
    private static final int AT_ONCE = 32;
    private static final int REMEMBERED = 50_000;

    private final CommandDesk desk;
    private final Views views;
    private final Cache<String, Boolean> raised =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Raising(CommandDesk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * Raises what is not raised yet.
     *
     * @param commands by the item they are about
     * @return the items to be tried again
     */
    Collection<String> raise(Map<String, WatchCommand> commands) {
        var open = new LinkedHashMap<>(commands);
        open.values().removeIf(it -> raised.getIfPresent(it.reminderId()) != null);
        var known = views.find(
                Sight.EVERYTHING,
                ReminderView.KIND,
                open.values().stream().map(WatchCommand::reminderId).toList());
        open.values().removeIf(it -> known.containsKey(it.reminderId()));
        known.keySet().forEach(it -> raised.put(it, true));
        return open.isEmpty() ? List.of() : send(open);
    }

    /** Many at once share one write to the disk. */
    private Collection<String> send(Map<String, WatchCommand> commands) {
        var failed = new ConcurrentLinkedQueue<String>();
        var free = new Semaphore(AT_ONCE);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            commands.forEach((item, command) -> {
                if (Thread.currentThread().isInterrupted()) { // the system stops
                    failed.add(item);
                    return;
                }
                free.acquireUninterruptibly();
                senders.execute(() -> {
                    try {
                        if (!isRaised(command)) {
                            failed.add(item);
                        }
                    } finally {
                        free.release();
                    }
                });
            });
        }
        return failed;
    }

    private boolean isRaised(WatchCommand command) {
        try {
            var _ = desk.send(command, CALLER, null);
        } catch (RuntimeException failure) {
            if (!isThere(failure)) {
                LOG.warn("Could not raise {}: {}", command, String.valueOf(failure.getMessage()));
                return false;
            }
        }
        raised.put(command.reminderId(), true);
        return true;
    }

    /** Another poller was quicker. */
    private static boolean isThere(RuntimeException failure) {
        return Rejected.in(failure).stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.code().equals("ALREADY_EXISTS"));
    }
}
