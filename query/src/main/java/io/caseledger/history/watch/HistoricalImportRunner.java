package io.caseledger.history.watch;

import io.caseledger.find.Where;
import io.caseledger.gate.CommandDesk;
import io.caseledger.history.HistoricalImportStanding;
import io.caseledger.history.HistoricalImportState;
import io.caseledger.history.HistoricalImports;
import io.caseledger.history.HistoricalRowFault;
import io.caseledger.history.HistoricalRowsCommand.StopHistoricalImport;
import io.caseledger.history.HistoricalRowsCommand.StoreHistoricalRows;
import io.caseledger.history.HistoricalSheets;
import io.caseledger.history.view.HistoricalImportView;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stores the blocks of all running imports in turn, so that a short file does not wait for a long one. */
@Component
class HistoricalImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(HistoricalImportRunner.class);
    private static final Caller CALLER = Caller.system("historical-imports");

    /** Looking takes one part of so many of the time. */
    private static final int SELDOM = 30;

    /** An import that another node works on, with how far it was, and until when it is left to that node. */
    private record Left(int blocks, Instant until) {}

    private final Views views;
    private final HistoricalImports imports;
    private final HistoricalSheets sheets;
    private final CommandDesk desk;
    private final Now now;
    private final Duration patience;
    private final Duration every;
    private Instant lookAgain = Instant.EPOCH;
    private final Map<String, HistoricalImportRun> runs = new HashMap<>();
    private final Map<String, Left> left = new HashMap<>();

    @Autowired
    HistoricalImportRunner(
            Views views,
            HistoricalImports imports,
            HistoricalSheets sheets,
            CommandDesk desk,
            Now now,
            HistoricalImportProperties properties) {
        this.views = views;
        this.imports = imports;
        this.sheets = sheets;
        this.desk = desk;
        this.now = now;
        this.patience = properties.patience();
        this.every = properties.every();
    }

    /** Takes up what runs, and works until nothing is left or the node stops. */
    synchronized void poll() {
        try {
            do {
                lookNowAndThen();
                List.copyOf(runs.keySet()).forEach(this::step);
            } while (!runs.isEmpty() && !Thread.currentThread().isInterrupted());
        } finally {
            runs.values().forEach(HistoricalImportRun::close);
            runs.clear();
        }
    }

    /**
     * Not before every block: looking makes the index take in what waits, which costs the more the faster blocks are stored.
     * So it takes a small part of the time at most.
     */
    private void lookNowAndThen() {
        Instant began = now.instant();
        if (runs.isEmpty() || !began.isBefore(lookAgain)) {
            takeUp();
            Duration pause = Duration.between(began, now.instant()).multipliedBy(SELDOM);
            lookAgain = now.instant().plus(pause.compareTo(every) > 0 ? pause : every);
        }
    }

    private void takeUp() {
        Where running = Where.is("view.state", HistoricalImportState.RUNNING);
        for (HistoricalImportView view : views.scan(Sight.EVERYTHING, HistoricalImportView.KIND, running)) {
            if (!runs.containsKey(view.id())) {
                takeUp(view.id());
            }
        }
    }

    private void takeUp(String importId) {
        HistoricalImportStanding standing = imports.standing(importId);
        if (standing.state() != HistoricalImportState.RUNNING || isLeft(importId, standing.blocks())) {
            return;
        }
        try {
            runs.put(importId, HistoricalImportRun.open(standing, sheets));
        } catch (Rejected unreadable) {
            stop(importId, unreadable.reasons());
        } catch (RuntimeException failure) {
            LOG.warn("The import {} waits: {}", importId, failure.toString()); // others go on
        }
    }

    /** For as long as it gets on, an import is left to the node that was quicker. */
    private boolean isLeft(String importId, int blocks) {
        Left to = left.get(importId);
        if (to == null) {
            return false;
        }
        if (to.blocks() != blocks) {
            left.put(importId, new Left(blocks, now.instant().plus(patience)));
            return true;
        }
        return now.instant().isBefore(to.until());
    }

    private void step(String importId) {
        HistoricalImportRun run = runs.get(importId);
        if (run == null || Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            StoreHistoricalRows block = run.next();
            var _ = desk.send(block, CALLER, null);
            if (block.last()) {
                drop(importId);
            }
        } catch (RuntimeException failure) {
            drop(importId);
            failed(importId, failure);
        }
    }

    private void drop(String importId) {
        HistoricalImportRun run = runs.remove(importId);
        if (run != null) {
            run.close();
        }
    }

    private void failed(String importId, RuntimeException failure) {
        @Nullable List<Reason> refusal = Rejected.in(failure).orElse(null);
        String code = refusal == null ? "" : refusal.getFirst().code();
        switch (code) {
            case "" -> LOG.warn("The import {} waits: {}", importId, failure.toString());
            case "HISTORICAL_BLOCK_TAKEN", "CONFLICT" ->
                left.put(
                        importId,
                        new Left(
                                imports.standing(importId).blocks(),
                                now.instant().plus(patience)));
            case "HISTORICAL_IMPORT_OVER" -> left.remove(importId);
            default -> stop(importId, refusal == null ? List.of() : refusal);
        }
    }

    private void stop(String importId, List<Reason> reasons) {
        LOG.warn("The import {} cannot go on: {}", importId, reasons);
        var faults = reasons.stream()
                .map(it -> new HistoricalRowFault(it.code(), it.field(), it.args()))
                .toList();
        try {
            var _ = desk.send(new StopHistoricalImport(importId, faults), CALLER, null);
        } catch (RuntimeException failure) {
            LOG.warn("The import {} could not be stopped: {}", importId, failure.toString());
        }
    }
}
