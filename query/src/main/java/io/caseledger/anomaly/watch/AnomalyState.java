package io.caseledger.anomaly.watch;

import io.caseledger.gate.Fingerprints;
import io.caseledger.store.Log;
import io.caseledger.store.Positions;
import io.caseledger.store.StoredEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of anomalies with the position up to which the log is folded into it. Both are written together, so an event is folded exactly
 * once. A file that was made by other rules or of another log is made again.
 */
final class AnomalyState implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnomalyState.class);
    private static final String RULES = "rules";
    private static final String POSITION = "position";
    private static final String EVENT = "event";

    private final AnomalyFile file;
    private final Notebook notebook;
    private final AnomalyTable table;
    private final AnomalyFold fold;
    private long reached;

    private AnomalyState(AnomalyFile file, AnomalyRules rules, Fingerprints prints) {
        this.file = file;
        notebook = new Notebook(file);
        table = new AnomalyTable(file);
        fold = new AnomalyFold(rules, prints, notebook, table);
    }

    static AnomalyState open(Path path, Log log, AnomalyRules rules, Fingerprints prints) {
        AnomalyFile file = AnomalyFile.open(path);
        Map<String, String> marks = marks(file);
        String ofRules = rules.digest() + prints.digest(RULES);
        if (!isOf(marks, log, ofRules)) {
            if (!marks.isEmpty()) {
                LOG.info("The anomalies were found by other rules or in another log; they are looked for again.");
            }
            file.close();
            file = AnomalyFile.emptied(path);
        }
        var state = new AnomalyState(file, rules, prints);
        state.file.together(() -> state.mark(RULES, ofRules));
        state.reached = Long.parseLong(marks(file).getOrDefault(POSITION, Long.toString(Positions.NONE)));
        return state;
    }

    private static Map<String, String> marks(AnomalyFile file) {
        return file.read("SELECT name, value FROM mark", row -> Map.entry(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isOf(Map<String, String> marks, Log log, String ofRules) {
        if (!ofRules.equals(marks.get(RULES))) {
            return false;
        }
        String position = marks.get(POSITION);
        return position == null
                || log.at(List.of(Long.valueOf(position))).stream()
                        .anyMatch(it -> it.eventId().equals(marks.get(EVENT)));
    }

    private void mark(String name, Object value) {
        file.change("INSERT OR REPLACE INTO mark VALUES (?, ?)", name, value);
    }

    /** The last event that is folded. */
    long reached() {
        return reached;
    }

    /** Folds what comes next in the log; what is folded already changes nothing. */
    void take(List<StoredEvent> events) {
        List<StoredEvent> fresh =
                events.stream().filter(it -> it.position() > reached).toList();
        if (fresh.isEmpty()) {
            return;
        }
        StoredEvent last = fresh.getLast();
        try {
            file.together(() -> {
                fresh.forEach(it -> fold.take(new Fact(it)));
                notebook.notes().write();
                mark(POSITION, Long.toString(last.position()));
                mark(EVENT, last.eventId());
            });
            reached = last.position();
        } finally {
            notebook.notes().discard();
        }
    }

    AnomalyTable table() {
        return table;
    }

    @Override
    public void close() {
        file.close();
    }
}
