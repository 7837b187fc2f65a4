package io.caseledger.annex.api;

import io.caseledger.annex.figures.AnnexFigures;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.report.Report;
import io.caseledger.report.Report.Fact;
import io.caseledger.report.Report.Facts;
import io.caseledger.shared.Zone;
import java.util.List;

/** Lays out an annex from its figures alone, so that the same figures are the same pages whenever they are printed. */
final class AnnexReport {
    private AnnexReport() {}

    static Report of(AnnexFigures figures, AnnexWords words) {
        Scope scope = figures.scope();
        var pages = new AnnexPages(words);
        pages.add(imprint(scope, words));
        FlowPages.lay(pages, figures);
        FactPages.lay(pages, figures);
        TrendPages.lay(pages, figures.trend());
        CapacityPages.lay(pages, scope, figures.capacity(), figures.policies());
        notes(pages, scope);
        return new Report(
                "zh-CN",
                words.of("title"),
                words.of("subtitle", words.day(scope.from()), words.day(scope.closingDay())),
                null,
                pages.blocks(),
                words.of("footer", scope.title(), Long.toString(scope.position())),
                words.of("page"),
                words.of("missing"),
                Zone.startOf(scope.until()));
    }

    private static Facts imprint(Scope scope, AnnexWords words) {
        return new Facts(List.of(
                new Fact(words.of("imprint.project"), scope.title()),
                new Fact(words.of("imprint.unit"), scope.unit()),
                new Fact(
                        words.of("imprint.period"),
                        words.of("period", words.day(scope.from()), words.day(scope.closingDay()))),
                new Fact(words.of("imprint.closing"), words.day(scope.closingDay())),
                new Fact(words.of("imprint.position"), Long.toString(scope.position())),
                new Fact(words.of("imprint.id"), scope.projectId())));
    }

    private static void notes(AnnexPages pages, Scope scope) {
        pages.heading("notes");
        for (int i = 1; pages.words().has("note." + i); i++) {
            pages.paragraph(
                    "note." + i, Long.toString(scope.position()), scope.projectId(), scope.from(), scope.until());
        }
    }
}
