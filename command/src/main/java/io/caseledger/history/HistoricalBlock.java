package io.caseledger.history;

import io.caseledger.history.HistoricalCaseEvent.*;
import io.caseledger.history.HistoricalImportEvent.HistoricalImportStarted;
import io.caseledger.store.Streams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** A block of rows, held against what is on record: which events it makes, and what the receipt of each row says. */
final class HistoricalBlock {
    /** A case with how many events it has, those of this block included. */
    private record Known(HistoricalFile file, long events) {}

    private final HistoricalImportStarted start;
    private final Instant at;
    private final Map<String, Known> cases = new HashMap<>();
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final List<HistoricalReceipt> receipts = new ArrayList<>();

    private HistoricalBlock(HistoricalImportStarted start, Instant at) {
        this.start = start;
        this.at = at;
    }

    static HistoricalBlock of(HistoricalImportStarted start, List<HistoricalRow> rows, Streams streams, Instant at) {
        var block = new HistoricalBlock(start, at);
        streams.read(rows.stream()
                        .map(HistoricalRow::facts)
                        .filter(Objects::nonNull)
                        .map(block::idOf)
                        .toList())
                .forEach(block::know);
        rows.forEach(block::take);
        return block;
    }

    List<DomainEventMessage<?>> events() {
        return events;
    }

    List<HistoricalReceipt> receipts() {
        return receipts;
    }

    private String idOf(HistoricalFacts facts) {
        return SourceKey.idOf(start.projectId(), facts.sourceAuthority(), facts.sourceId());
    }

    private void know(String id, List<DomainEventMessage<?>> stream) {
        HistoricalFile file = null;
        for (DomainEventMessage<?> message : stream) {
            file = HistoricalFile.after((HistoricalCaseEvent) message.getPayload(), file);
        }
        if (file != null) {
            cases.put(id, new Known(file, stream.size()));
        }
    }

    private void take(HistoricalRow row) {
        HistoricalFacts facts = row.facts();
        receipts.add(
                facts == null
                        ? HistoricalReceipt.refused(row.number(), null, row.faults())
                        : receipt(row.number(), facts, idOf(facts)));
    }

    private HistoricalReceipt receipt(long row, HistoricalFacts facts, String id) {
        @Nullable Known known = cases.get(id);
        if (known == null) {
            write(new HistoricalCaseRecorded(
                    id, start.projectId(), facts, start.importId(), row, start.startedBy(), at));
            return HistoricalReceipt.of(row, HistoricalRowOutcome.STORED, id);
        }
        HistoricalFacts called = facts.calledAfter(known.file().facts(), true);
        List<String> differing = Same.differences(called, known.file().facts());
        if (differing.isEmpty()) {
            return HistoricalReceipt.of(row, HistoricalRowOutcome.DUPLICATE, id);
        }
        return start.whenDiffers() == HistoricalDifference.CORRECT
                ? corrected(row, called, known.file())
                : refused(row, id, "HISTORICAL_CASE_DIFFERS", id, String.join(", ", differing));
    }

    private HistoricalReceipt corrected(long row, HistoricalFacts facts, HistoricalFile file) {
        String id = file.caseId();
        if (!HistoricalCaseLifeCycle.isCorrectable(file.state())) {
            return refused(row, id, "HISTORICAL_CASE_NOT_CORRECTABLE", id, file.state());
        }
        write(new HistoricalCaseCorrected(
                id,
                start.projectId(),
                facts,
                start.importId(),
                row,
                Objects.requireNonNull(start.reason()),
                start.startedBy(),
                at));
        return HistoricalReceipt.of(row, HistoricalRowOutcome.CORRECTED, id);
    }

    private static HistoricalReceipt refused(long row, String id, String code, Object... args) {
        return HistoricalReceipt.refused(row, id, List.of(HistoricalRowFault.about("sourceId", code, args)));
    }

    private void write(HistoricalCaseEvent event) {
        @Nullable Known before = cases.get(event.caseId());
        long next = before == null ? 0 : before.events();
        events.add(new GenericDomainEventMessage<>(HistoricalDesk.STREAM, event.caseId(), next, event));
        HistoricalFile file = HistoricalFile.after(event, before == null ? null : before.file());
        cases.put(event.caseId(), new Known(file, next + 1));
    }
}
