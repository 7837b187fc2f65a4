package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Clocks;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.project.Direction;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.view.ProjectView;
import io.caseledger.screening.EnterpriseProfile;
import io.caseledger.screening.ScreeningEvent;
import io.caseledger.screening.ScreeningEvent.ScreeningBegun;
import io.caseledger.screening.ScreeningEvent.ScreeningDelivered;
import io.caseledger.screening.ScreeningEvent.ScreeningReopened;
import io.caseledger.screening.ScreeningEvent.ScreeningSigned;
import io.caseledger.screening.ScreeningEvent.ScreeningSubmitted;
import io.caseledger.screening.ScreeningEvent.ScreeningVoided;
import io.caseledger.screening.view.Placed;
import io.caseledger.screening.view.ScreeningView;
import io.caseledger.shared.Organisation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D1.RISK_REPORTS from the log to the figure: distinct enterprises, and beside them the reports. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RiskReportsCountTest {
    private static final String PROJECT = "p-1";
    private static MemoryMongo mongo;

    private final Indicators indicators = Indicators.load();
    private ViewStore store;
    private long position;

    @BeforeAll
    static void start() {
        mongo = new MemoryMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    private void award(String database) {
        store = mongo.store(database);
        var batch = new Batch();
        batch.add(
                ProjectView.KIND,
                PROJECT,
                new ProjectAwarded(
                        PROJECT,
                        Direction.DIRECTION_1,
                        "维权能力提升试点",
                        new Organisation("防城港某中心", null),
                        List.of(),
                        null,
                        LocalDate.parse("2022-01-01"),
                        LocalDate.parse("2023-01-01")),
                ++position,
                Instant.parse("2022-01-01T01:00:00Z"),
                Batch.Source.NONE);
        new BatchWriter(store, indicators, Clocks.standard(), new MongoFinder(store), Told.NOWHERE).write(batch);
    }

    private void fold(ScreeningEvent... events) {
        for (ScreeningEvent event : events) {
            var batch = new Batch();
            long at = ++position;
            batch.add(
                    ScreeningView.KIND,
                    event.screeningId(),
                    new Placed(event, at),
                    at,
                    event.occurredAt(),
                    Batch.Source.NONE);
            new BatchWriter(store, indicators, Clocks.standard(), new MongoFinder(store), Told.NOWHERE).write(batch);
        }
    }

    private void signed(String id, String uscc, String signedAt) {
        Instant at = Instant.parse(signedAt);
        var enterprise = new EnterpriseProfile("某公司", uscc, "食品制造业", "港口区", 10, null);
        fold(
                new ScreeningBegun(id, PROJECT, id, "2021.1", enterprise, List.of(), at),
                new ScreeningSubmitted(id, PROJECT, 1, "韦国强", at),
                new ScreeningDelivered(id, PROJECT, 1, "行政部", at),
                new ScreeningSigned(id, PROJECT, 1, "李海生", null, at));
    }

    private Figure figure(@Nullable LocalDate asOf) {
        var board = new Board(
                new MongoTallies(store, new ViewsProperties(null, 1, 1)), new Figures(indicators), Clock.systemUTC());
        return board.progress(PROJECT, asOf, null).orElseThrow().figures().stream()
                .filter(it -> it.indicator().id().equals("D1.RISK_REPORTS"))
                .findFirst()
                .orElseThrow();
    }

    private void counts(int enterprises, int reports) {
        assertThat(figure(null).value()).isEqualTo(enterprises);
        assertThat(figure(null).beside()).singleElement().returns(reports, Figure::value);
    }

    @Test
    void an_enterprise_with_two_reports_is_one_and_both_reports_are_shown_beside() {
        award("two");
        signed("s-1", "A", "2022-05-01T01:00:00Z");
        signed("s-2", "A", "2022-06-01T01:00:00Z");
        signed("s-3", "B", "2022-06-01T01:00:00Z");
        counts(2, 3);
        assertThat(figure(LocalDate.parse("2022-05-31")).value()).isEqualTo(1);
        fold(new ScreeningVoided("s-1", PROJECT, List.of(), "重复", Instant.parse("2022-07-01T01:00:00Z")));
        counts(2, 2);
        assertThat(figure(LocalDate.parse("2022-05-31")).value())
                .as("the other report counts on its own day")
                .isZero();
        fold(new ScreeningVoided("s-2", PROJECT, List.of(), "重复", Instant.parse("2022-07-01T01:00:00Z")));
        counts(1, 1);
    }

    @Test
    void revisions_are_one_report_and_a_year_ends_at_midnight_in_Shanghai() {
        award("year");
        signed("s-1", "A", "2022-12-31T15:59:59.999Z");
        signed("s-2", "B", "2022-12-31T16:00:00Z");
        counts(1, 1);
        Instant later = Instant.parse("2023-02-01T01:00:00Z");
        fold(new ScreeningReopened("s-1", PROJECT, 2, "补充", later));
        counts(1, 1);
        fold(
                new ScreeningSubmitted("s-1", PROJECT, 2, "韦国强", later),
                new ScreeningDelivered("s-1", PROJECT, 2, "行政部", later),
                new ScreeningSigned("s-1", PROJECT, 2, "李海生", null, later));
        counts(1, 1);
        assertThat(figure(null).calendarYears())
                .extracting(Figure.InYear::value)
                .containsExactly(1);
    }
}
