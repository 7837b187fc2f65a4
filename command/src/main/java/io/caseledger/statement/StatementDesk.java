package io.caseledger.statement;

import io.caseledger.file.Digests;
import io.caseledger.gate.Creations;
import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.statement.StatementCommand.CertifyStatement;
import io.caseledger.statement.StatementCommand.RestateStatement;
import io.caseledger.statement.StatementDocument.Restates;
import io.caseledger.statement.StatementEvent.StatementCertified;
import io.caseledger.statement.StatementEvent.StatementRestated;
import io.caseledger.statement.StatementSigner.Order;
import io.caseledger.statement.StatementSource.Drift;
import io.caseledger.statement.StatementSource.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Has a statement counted and signed, once it is clear that it may be. A project is stated once as of a day for an occasion, and
 * each statement is restated once: whoever comes second is told of the first, and goes on from there.
 */
@Component
class StatementDesk {
    private final EventStore events;
    private final StatementSource source;
    private final StatementArchive archive;
    private final StatementSigner signer;
    private final Slots<SlotTaken> slots;
    private final Now now;

    StatementDesk(
            EventStore events, StatementSource source, StatementArchive archive, StatementSigner signer, Now now) {
        this.events = events;
        this.source = source;
        this.archive = archive;
        this.signer = signer;
        this.slots = Slots.of(events);
        this.now = now;
    }

    StatementCertified certify(CertifyStatement it, String by) {
        Creations.leaveToGate(
                events, it.statementId()); // counting may take seconds; a repeated request needs none of it
        Instant at = instant();
        LocalDate today = Zone.dayOf(at);
        Rejected.unlessAbout("asOf", !it.asOf().isAfter(today), "STATEMENT_DAY_TO_COME", today);
        Claim once = Claim.of(
                "occasion",
                "statement",
                it.projectId(),
                it.asOf().toString(),
                it.occasion().name());
        claim(it.statementId(), once.refusedAs("STATEMENT_EXISTS"));
        Reading reading = source.read(it.projectId(), it.asOf());
        source.mustBeWhole(it.projectId());
        LocalDate startsOn = reading.project().startsOn();
        Rejected.unlessAbout("asOf", !it.asOf().isBefore(startsOn), "STATEMENT_BEFORE_PROJECT", startsOn);
        var order = new Order(it.statementId(), it.asOf(), it.occasion(), it.reason(), by, at);
        return signer.sign(order, reading, null).certified();
    }

    StatementRestated restate(RestateStatement it, String by) {
        Creations.leaveToGate(events, it.statementId());
        StatementEvent earlier = earlier(it.restates());
        Claim once = Claim.of("restates", "restatement", it.restates());
        claim(it.statementId(), once.refusedAs("STATEMENT_SUPERSEDED"));
        Drift drift = source.drift(StatementDocument.parse(earlier.document()));
        source.mustBeWhole(earlier.projectId());
        Rejected.unlessAbout("restates", !drift.changes().isEmpty(), "STATEMENT_UNCHANGED", it.restates());
        var order = new Order(it.statementId(), earlier.asOf(), earlier.occasion(), it.reason(), by, instant());
        String digest = Digests.of(earlier.document().getBytes(StandardCharsets.UTF_8));
        var restates = new Restates(it.restates(), digest, archive.keep(drift.changes(), "changes"));
        return signer.sign(order, drift.now(), restates).restated(it.restates());
    }

    /** For ever, since no statement is ever taken back. */
    private void claim(String statementId, Claim claim) {
        slots.claim(statementId, List.of(claim), (_, _) -> true);
    }

    private StatementEvent earlier(String statementId) {
        var stream = events.readEvents(statementId, 0);
        if (stream.hasNext() && stream.next().getPayload() instanceof StatementEvent it) {
            return it;
        }
        throw Rejected.about("restates", "STATEMENT_NOT_FOUND", statementId);
    }

    /** To the second, as people date what they sign. */
    private Instant instant() {
        return now.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
