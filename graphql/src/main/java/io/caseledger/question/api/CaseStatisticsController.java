package io.caseledger.question.api;

import io.caseledger.api.Freshness;
import io.caseledger.api.Sentences;
import io.caseledger.find.Days;
import io.caseledger.question.CaseFigures;
import io.caseledger.question.CaseStatistics;
import io.caseledger.question.CaseStatistics.Question;
import io.caseledger.question.CaseTable;
import io.caseledger.question.Fact;
import io.caseledger.question.Quotient;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how many cases came in and were closed, by any of their facts. */
@Controller
class CaseStatisticsController {
    private final CaseStatistics statistics;
    private final Discretion discretion;
    private final Freshness freshness;
    private final Sentences sentences;

    CaseStatisticsController(
            CaseStatistics statistics, Discretion discretion, Freshness freshness, Sentences sentences) {
        this.statistics = statistics;
        this.discretion = discretion;
        this.freshness = freshness;
        this.sentences = sentences;
    }

    /** From a day until before another. */
    record WindowInput(LocalDate from, LocalDate until) {
        Days days() {
            return new Days(from, until);
        }
    }

    /** A fact that must have one of some values. */
    record FactInput(String field, List<String> anyOf) {
        static List<Fact> facts(@Nullable List<FactInput> given) {
            return given == null
                    ? List.of()
                    : given.stream().map(it -> new Fact(it.field(), it.anyOf())).toList();
        }
    }

    /** A fact of a row with its value. */
    record CaseFact(String field, @Nullable String value, boolean stated) {}

    @QueryMapping
    CaseTable caseStatistics(
            @Argument String projectId,
            @Argument String kind,
            @Argument WindowInput window,
            @Argument @Nullable List<String> groupBy,
            @Argument @Nullable List<FactInput> where,
            @Argument @Nullable Long atPosition) {
        List<String> by = groupBy == null ? List.of() : groupBy;
        List<Fact> facts = FactInput.facts(where);
        discretion.check("groupBy", kind, by);
        discretion.checkFacts("where.field", kind, facts);
        freshness.reach(atPosition);
        return statistics.of(new Question(projectId, kind, window.days(), by, facts));
    }

    /** A row with the names of its facts. */
    record CaseRow(List<CaseFact> facts, CaseFigures figures) {}

    @SchemaMapping(typeName = "CaseStatistics")
    List<CaseRow> rows(CaseTable table) {
        return table.rows().stream()
                .map(row -> new CaseRow(
                        IntStream.range(0, table.groupBy().size())
                                .mapToObj(i -> fact(
                                        table.groupBy().get(i), row.values().get(i)))
                                .toList(),
                        row.figures()))
                .toList();
    }

    private static CaseFact fact(String field, @Nullable String value) {
        return new CaseFact(field, value, value != null);
    }

    @SchemaMapping(typeName = "Quotient")
    @Nullable
    String reason(Quotient quotient, Locale locale) {
        return quotient.divisor() == 0 ? sentences.of("QUOTIENT_WITHOUT_BASE", locale) : null;
    }
}
