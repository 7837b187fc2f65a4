package io.caseledger.statement;

import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementDocument.Restates;
import io.caseledger.statement.StatementEvent.StatementCertified;
import io.caseledger.statement.StatementEvent.StatementRestated;
import io.caseledger.statement.StatementSource.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a statement down, keeps the lists behind it, and signs it. */
@Component
class StatementSigner {
    private final StatementArchive archive;
    private final StatementNotary notary;

    StatementSigner(StatementArchive archive, StatementNotary notary) {
        this.archive = archive;
        this.notary = notary;
    }

    /** Who states what, and why. */
    record Order(String statementId, LocalDate asOf, Occasion occasion, String reason, String by, Instant at) {}

    /** What was written down and signed. */
    record Signed(StatementDocument document, String text, String signature, String verifierKey) {
        StatementCertified certified() {
            return new StatementCertified(
                    document.statementId(),
                    document.project().id(),
                    document.asOf(),
                    document.occasion(),
                    document.reason(),
                    document.issuedBy(),
                    document.position(),
                    text,
                    signature,
                    verifierKey,
                    document.issuedAt());
        }

        StatementRestated restated(String restates) {
            return new StatementRestated(
                    document.statementId(),
                    document.project().id(),
                    restates,
                    document.asOf(),
                    document.occasion(),
                    document.reason(),
                    document.issuedBy(),
                    document.position(),
                    text,
                    signature,
                    verifierKey,
                    document.issuedAt());
        }
    }

    Signed sign(Order order, Reading reading, @Nullable Restates restates) {
        var document = new StatementDocument(
                StatementDocument.FORMAT,
                order.statementId(),
                reading.project(),
                order.asOf(),
                order.occasion(),
                order.reason(),
                order.by(),
                order.at(),
                reading.position(),
                kept(reading),
                reading.definitions(),
                notary.checkpoint(reading.position()),
                restates);
        String text = document.text();
        byte[] signature = notary.sign(text.getBytes(StandardCharsets.UTF_8));
        return new Signed(document, text, Base64.getEncoder().encodeToString(signature), notary.verifierKey());
    }

    private List<Figure> kept(Reading reading) {
        var figures = new ArrayList<Figure>();
        for (Figure figure : reading.figures()) {
            List<StatementItem> items = reading.items().get(figure.indicator());
            figures.add(items == null ? figure : figure.with(archive.keep(items, figure.indicator())));
        }
        return List.copyOf(figures);
    }
}
