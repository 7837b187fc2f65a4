package io.caseledger.screening.api;

import io.caseledger.report.Report;
import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Column;
import io.caseledger.report.Report.Fact;
import io.caseledger.report.Report.Facts;
import io.caseledger.report.Report.Figure;
import io.caseledger.report.Report.Heading;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Signature;
import io.caseledger.report.Report.Signatures;
import io.caseledger.report.Report.Table;
import io.caseledger.screening.Conclusion;
import io.caseledger.screening.EnterpriseProfile;
import io.caseledger.screening.IpAsset;
import io.caseledger.screening.RiskChecklist;
import io.caseledger.screening.RiskChecklist.Area;
import io.caseledger.screening.RiskChecklist.Clause;
import io.caseledger.screening.RiskLevel;
import io.caseledger.screening.ScreeningState;
import io.caseledger.screening.view.ScreeningItem;
import io.caseledger.screening.view.ScreeningRevision;
import io.caseledger.screening.view.ScreeningView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays out one revision of a screening report; the same for paper and screen. */
final class ScreeningReport {
    private final ScreeningView view;
    private final ScreeningRevision shown;
    private final boolean draft;
    private final RiskChecklist checklist;
    private final String issuer;
    private final Wordings words;
    private final List<ScreeningItem> items;
    private final List<ScreeningItem> risks;
    private final List<Block> blocks = new ArrayList<>();

    private ScreeningReport(
            ScreeningView view, ScreeningRevision shown, RiskChecklist checklist, String issuer, Wordings words) {
        this.view = view;
        this.issuer = issuer;
        this.shown = shown;
        this.draft = view.submitted(shown.revision()).isEmpty();
        this.checklist = checklist;
        this.words = words;
        items = inOrder(checklist, shown.items());
        risks = items.stream()
                .filter(it -> it.risk() != null)
                .sorted(Comparator.comparing(
                        (ScreeningItem it) -> -Objects.requireNonNull(it.risk()).score()))
                .toList();
    }

    /**
     * The report of a revision that was submitted, or of the draft; empty when there is no such revision.
     *
     * @param issuer the unit that undertakes the project, which screens
     */
    static Optional<Report> of(
            ScreeningView view, int revision, RiskChecklist checklist, String issuer, Wordings words) {
        Optional<ScreeningRevision> shown = view.submitted(revision);
        if (shown.isEmpty() && revision == view.revision()) {
            shown = Optional.of(draft(view));
        }
        return shown.map(it -> new ScreeningReport(view, it, checklist, issuer, words).report());
    }

    /** Answers in the order of the checklist. */
    static List<ScreeningItem> inOrder(RiskChecklist checklist, List<ScreeningItem> items) {
        List<String> ids = checklist.clauses().map(Clause::id).toList();
        return items.stream()
                .sorted(Comparator.comparingInt(it -> ids.indexOf(it.clauseId())))
                .toList();
    }

    private static ScreeningRevision draft(ScreeningView view) {
        return new ScreeningRevision(
                view.revision(),
                view.revisionReason(),
                view.enterprise(),
                view.inventory(),
                view.items(),
                "",
                view.lastStepAt(),
                null,
                null,
                null,
                null,
                null,
                view.position(),
                view.lastStepAt());
    }

    private Report report() {
        opening();
        enterprise();
        inventory();
        summary();
        add(new Heading(words.of("matrix")));
        add(new Figure(RiskMatrix.of(checklist, risks, words), words.of("matrix.caption")));
        risks();
        clauses();
        evidence();
        signatures();
        history();
        String stamp =
                state() == ScreeningState.DRAFT || state() == ScreeningState.VOIDED ? words.of("stamp", state()) : null;
        return new Report(
                words.of("language"),
                words.of("title"),
                shown.enterprise().name(),
                stamp,
                List.copyOf(blocks),
                words.of("footer", view.id(), shown.revision(), shown.position()),
                words.of("page"),
                words.of("missing"),
                shown.lastStepAt());
    }

    /** How far this revision came, whatever became of the report later. */
    private ScreeningState state() {
        if (view.voided()) {
            return ScreeningState.VOIDED;
        }
        if (draft) {
            return ScreeningState.DRAFT;
        }
        if (shown.signedAt() != null) {
            return ScreeningState.SIGNED;
        }
        return shown.deliveredAt() == null ? ScreeningState.SUBMITTED : ScreeningState.DELIVERED;
    }

    private void add(Block block) {
        blocks.add(block);
    }

    private void opening() {
        var facts = new ArrayList<>(List.of(
                fact("number", view.number()),
                fact("revision", words.of("revision.value", shown.revision())),
                fact("date.label", words.day(shown.submittedAt())),
                fact("state", words.of("state", state()))));
        if (shown.reason() != null) {
            facts.add(fact("reason", shown.reason()));
        }
        add(new Facts(List.copyOf(facts)));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.of(key), value);
    }

    private void enterprise() {
        EnterpriseProfile it = shown.enterprise();
        add(new Heading(words.of("enterprise")));
        add(new Facts(List.of(
                fact("enterprise.name", it.name()),
                fact("enterprise.uscc", it.uscc()),
                fact("enterprise.industry", it.industry()),
                fact("enterprise.county", it.county()),
                fact("enterprise.staff", Integer.toString(it.staffCount())),
                fact("enterprise.products", Wordings.or(it.mainProducts())))));
    }

    private void inventory() {
        add(new Heading(words.of("inventory")));
        var rows = new ArrayList<List<Cell>>();
        for (IpAsset it : shown.inventory()) {
            rows.add(cells(
                    Integer.toString(rows.size() + 1),
                    words.of("kind", it.right().kind()),
                    it.right().title(),
                    it.right().number(),
                    words.of("status", it.status()),
                    words.day(it.expiresOn())));
        }
        table("inventory.none", rows, "index:7", "kind:17", "title:28", "number:24", "status:12", "expires:16");
    }

    private void summary() {
        long rated = risks.size();
        long compliant = count(Conclusion.COMPLIANT);
        long unfit = count(Conclusion.NOT_APPLICABLE);
        long clauses = checklist.clauses().count();
        add(new Heading(words.of("summary")));
        add(new Paragraph(words.of(
                "summary.text",
                words.of(checklist.title()),
                checklist.version(),
                checklist.areas().size(),
                clauses,
                rated,
                compliant,
                unfit,
                clauses - rated - compliant - unfit)));
        var rows = new ArrayList<List<Cell>>();
        checklist.areas().forEach(it -> rows.add(areaRow(it)));
        table("none", rows, "area:46", "clauses:16", "risks:16", "highest:22");
    }

    private long count(Conclusion conclusion) {
        return items.stream().filter(it -> it.conclusion() == conclusion).count();
    }

    private List<Cell> areaRow(Area area) {
        List<String> ids = area.clauses().stream().map(Clause::id).toList();
        List<RiskLevel> levels = risks.stream()
                .filter(it -> ids.contains(it.clauseId()))
                .map(it -> Objects.requireNonNull(it.risk()).level())
                .toList();
        Optional<RiskLevel> highest = levels.stream().max(Comparator.naturalOrder());
        return List.of(
                new Cell(words.of(area.title())),
                new Cell(Integer.toString(ids.size())),
                new Cell(Integer.toString(levels.size())),
                highest.map(it -> new Cell(title(it), RiskMatrix.colour(it))).orElse(new Cell("—")));
    }

    private String title(RiskLevel level) {
        return checklist.levels().stream()
                .filter(it -> it.level() == level)
                .map(it -> words.of(it.title()))
                .findFirst()
                .orElseThrow();
    }

    private void risks() {
        add(new Heading(words.of("risks")));
        var rows = new ArrayList<List<Cell>>();
        for (ScreeningItem it : risks) {
            var risk = Objects.requireNonNull(it.risk());
            String score = words.of("score", risk.likelihood(), risk.impact(), risk.score(), title(risk.level()));
            var status = Objects.requireNonNull(it.remediation());
            rows.add(List.of(
                    new Cell(it.clauseId() + "\n" + clauseTitle(it.clauseId())),
                    new Cell(it.finding()),
                    new Cell(score, RiskMatrix.colour(risk.level())),
                    new Cell(risk.measure()),
                    new Cell(String.join(
                            "\n", risk.owner(), words.day(risk.dueOn()), words.of("remediation", status)))));
        }
        table("risks.none", rows, "clause:19", "finding:25", "score:18", "measure:23", "owner:18");
    }

    private String clauseTitle(String id) {
        return checklist.clause(id).map(it -> words.of(it.title())).orElse("");
    }

    private void clauses() {
        add(new Heading(words.of("items")));
        Map<String, ScreeningItem> byClause =
                items.stream().collect(Collectors.toMap(ScreeningItem::clauseId, Function.identity()));
        var rows = new ArrayList<List<Cell>>();
        checklist
                .clauses()
                .forEach(clause -> rows.add(clauseRow(clause, Optional.ofNullable(byClause.get(clause.id())))));
        table("none", rows, "clause:34", "conclusion:14", "finding:52");
    }

    private List<Cell> clauseRow(Clause clause, Optional<ScreeningItem> answer) {
        String asked = clause.id() + " " + words.of(clause.title()) + "\n" + words.of(clause.source());
        String conclusion =
                answer.map(it -> words.of("conclusion", it.conclusion())).orElse(words.of("conclusion.NONE"));
        String ground = answer.map(ScreeningItem::risk)
                .map(it -> RiskMatrix.colour(it.level()))
                .orElse(null);
        return List.of(
                new Cell(asked),
                new Cell(conclusion, ground),
                new Cell(answer.map(ScreeningItem::finding).orElse("—")));
    }

    private void evidence() {
        add(new Heading(words.of("evidence")));
        var rows = new ArrayList<List<Cell>>();
        items.forEach(item ->
                item.evidence().forEach(it -> rows.add(cells(item.clauseId(), it.title(), it.sha256(), it.keptAt()))));
        table("evidence.none", rows, "clause:9", "evidence.title:18", "evidence.sha256:58", "evidence.keptAt:15");
    }

    private void signatures() {
        add(new Heading(words.of("signatures")));
        String signer = Wordings.or(shown.signer())
                + (shown.signerPosition() == null ? "" : " (" + shown.signerPosition() + ")");
        add(new Signatures(List.of(
                new Signature(
                        words.of("by.us"),
                        List.of(
                                fact("by.us.name", issuer),
                                fact("by.us.person", Wordings.or(shown.submitter())),
                                fact("by.us.date", words.day(draft ? null : shown.submittedAt()))),
                        words.of("seal")),
                new Signature(
                        words.of("by.enterprise"),
                        List.of(
                                fact("by.enterprise.recipient", Wordings.or(shown.recipient())),
                                fact("by.enterprise.delivered", words.day(shown.deliveredAt())),
                                fact("by.enterprise.signer", signer),
                                fact("by.enterprise.date", words.day(shown.signedAt()))),
                        words.of("seal")))));
    }

    /** Earlier revisions, and what was corrected in this one and before; what came later is not yet known to it. */
    private void history() {
        var rows = new ArrayList<List<Cell>>();
        view.revisions().stream()
                .filter(it -> it.revision() < shown.revision())
                .forEach(it -> rows.add(cells(
                        words.of("revision.value", it.revision()),
                        words.day(it.submittedAt()),
                        words.day(it.deliveredAt()),
                        words.day(it.signedAt()))));
        var corrections = view.corrections().stream()
                .filter(it -> it.revision() <= shown.revision())
                .toList();
        if (rows.isEmpty() && corrections.isEmpty()) {
            return;
        }
        add(new Heading(words.of("history")));
        if (!rows.isEmpty()) {
            table("none", rows, "revision:25", "submitted:25", "delivered:25", "signed:25");
        }
        corrections.forEach(it ->
                add(new Paragraph(words.of("correction", words.day(it.occurredAt()), it.revision(), it.reason()))));
    }

    private static List<Cell> cells(String... texts) {
        return List.of(texts).stream().map(Cell::new).toList();
    }

    /** @param columns each by its word and its part of the width, such as {@code finding:25} */
    private void table(String whenEmpty, List<List<Cell>> rows, String... columns) {
        if (rows.isEmpty()) {
            add(new Paragraph(words.of(whenEmpty)));
            return;
        }
        var titled = new ArrayList<Column>();
        for (String column : columns) {
            int colon = column.indexOf(':');
            titled.add(new Column(
                    words.of("col." + column.substring(0, colon)), Integer.parseInt(column.substring(colon + 1))));
        }
        add(new Table(List.copyOf(titled), List.copyOf(rows)));
    }
}
