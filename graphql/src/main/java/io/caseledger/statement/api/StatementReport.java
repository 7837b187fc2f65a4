package io.caseledger.statement.api;

import io.caseledger.file.Digests;
import io.caseledger.report.Report;
import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Column;
import io.caseledger.report.Report.Fact;
import io.caseledger.report.Report.Facts;
import io.caseledger.report.Report.Heading;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Signature;
import io.caseledger.report.Report.Signatures;
import io.caseledger.report.Report.Table;
import io.caseledger.statement.StatementArchive;
import io.caseledger.statement.StatementDocument;
import io.caseledger.statement.StatementDocument.Restates;
import io.caseledger.statement.StatementDocument.Subject;
import io.caseledger.statement.view.StatementView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lays out a statement: who, what, what is different from the one before, what was counted, and how to verify it. */
final class StatementReport {
    private final StatementView statement;
    private final StatementDocument document;
    private final StatementArchive archive;
    private final StatementWords words;
    private final List<Block> blocks = new ArrayList<>();

    StatementReport(StatementView statement, StatementArchive archive, StatementWords words) {
        this.statement = statement;
        this.document = statement.document();
        this.archive = archive;
        this.words = words;
    }

    Report report() {
        imprint();
        heading("figures");
        blocks.add(StatementTables.figures(document.figures(), words));
        blocks.add(new Paragraph(words.of("figures.note", document.asOf(), document.position())));
        changes();
        items();
        verification();
        signatures();
        String restatedBy = statement.restatedBy();
        return new Report(
                "zh-CN",
                words.of(document.restates() == null ? "title" : "title.restated"),
                words.of("subtitle", document.project().title(), document.asOf()),
                restatedBy == null ? null : words.of("stamp"),
                List.copyOf(blocks),
                words.of("footer", document.statementId(), document.position()),
                words.of("page"),
                words.of("missing"),
                document.issuedAt());
    }

    private void heading(String key) {
        blocks.add(new Heading(words.of(key)));
    }

    private void imprint() {
        Subject project = document.project();
        var facts = new ArrayList<>(List.of(
                fact("project", project.title() + "（" + project.id() + "）"),
                fact("unit", project.unit()),
                fact("direction", words.of("direction." + project.direction())),
                fact(
                        "period",
                        words.of(
                                "period.value",
                                project.startsOn(),
                                project.endsOn().minusDays(1))),
                fact("asOf", words.of("asOf.value", document.asOf())),
                fact("occasion", words.of("occasion." + document.occasion().name())),
                fact("reason", document.reason()),
                fact("position", Long.toString(document.position())),
                fact("issuedBy", document.issuedBy()),
                fact("issuedAt", words.time(document.issuedAt())),
                fact("id", document.statementId())));
        if (document.restates() != null) {
            facts.add(fact("restates", document.restates().statementId()));
        }
        if (statement.restatedBy() != null) {
            facts.add(fact("restatedBy", statement.restatedBy()));
        }
        blocks.add(new Facts(List.copyOf(facts)));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.of(key), value);
    }

    private void changes() {
        Restates restates = document.restates();
        if (restates == null) {
            return;
        }
        heading("changes");
        blocks.add(new Paragraph(words.of("changes.of", restates.statementId(), restates.sha256())));
        var changes = archive.changes(restates.changes());
        blocks.add(ChangeTables.changes(changes, document.figures(), words));
        changes.stream().flatMap(it -> ChangeTables.moved(it, words).stream()).forEach(blocks::add);
    }

    private void items() {
        heading("items");
        for (var figure : document.figures()) {
            if (figure.items() != null) {
                blocks.add(new Paragraph(words.of(
                        "items.of",
                        figure.indicator(),
                        figure.items().count(),
                        figure.items().sha256())));
                StatementTables.items(archive.items(figure.items()), words).ifPresent(blocks::add);
            }
        }
    }

    private void verification() {
        var seal = new StatementSeal(statement);
        heading("verify");
        blocks.add(new Paragraph(words.of("verify.how", StatementFiles.name(statement.id()))));
        blocks.add(new Paragraph(String.join("\n", seal.commands())));
        var rows = new ArrayList<>(List.of(
                row("verify.document", Digests.of(statement.text().getBytes(StandardCharsets.UTF_8))),
                row("verify.signature", statement.signature()),
                row("verify.key", statement.verifierKey()),
                row("verify.checkpoint", document.checkpoint().strip()),
                row("verify.indicators", document.definitions().indicators())));
        document.definitions()
                .rulePacks()
                .forEach(it -> rows.add(List.of(new Cell(words.of("verify.pack", it.id())), new Cell(it.sha256()))));
        blocks.add(new Table(
                List.of(new Column(words.of("verify.what"), 22), new Column(words.of("verify.value"), 78)),
                List.copyOf(rows)));
    }

    /** For hands and seals: what is signed for ever names nobody. */
    private void signatures() {
        blocks.add(new Signatures(List.of(box("sign.issuer"), box("sign.review"))));
    }

    private Signature box(String key) {
        return new Signature(
                words.of(key), List.of(fact("sign.person", ""), fact("sign.date", "")), words.of("sign.seal"));
    }

    private List<Cell> row(String key, String value) {
        return List.of(new Cell(words.of(key)), new Cell(value));
    }
}
