package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Span;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.view.ProjectView;
import io.caseledger.views.Lessons.LessonTold;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Sums, the largest of several, and all of something stay exact whatever happens while folding: against a naive recount of
 * random histories, as {@link ExactCountsTest} does it for counts. To repeat one: {@code -Dcaseledger.seed=…}
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactSumsTest extends ExactHistories {
    private static final int HISTORIES = 300;
    private static final LocalDate LATER = LocalDate.parse("2024-12-31");

    private final Indicators indicators = Indicators.of(Lessons.DEFINITIONS);
    private int overtaken;
    private int met;

    @Test
    void sums_are_exact_whatever_happens_while_folding() {
        told(HISTORIES).ifPresent(crashes -> {
            assertThat(crashes).as("crashes that were survived").isGreaterThan(HISTORIES);
            assertThat(overtaken).as("units of which several classes heard").isGreaterThan(HISTORIES / 4);
            assertThat(met).as("figures that were met").isGreaterThan(HISTORIES / 4);
        });
    }

    @Override
    List<Entry> log(Random random) {
        return new Lessons(random).log(20 + random.nextInt(80));
    }

    @Override
    Lanes lanes(Random random, ViewStore store, Fuse fuse) {
        return new Lanes(random, store, fuse, indicators, ExactSumsTest::add);
    }

    private static void add(Batch batch, Entry entry) {
        if (entry.fact() instanceof LessonTold it) {
            batch.add(Lessons.KIND, it.id(), it, entry.position(), entry.at(), Batch.Source.NONE);
        } else if (entry.fact() instanceof ProjectEvent it) {
            batch.add(ProjectView.KIND, it.projectId(), it, entry.position(), entry.at(), Batch.Source.NONE);
        }
    }

    @Override
    void compare(List<Entry> log, ViewStore store, Random random) {
        var board = new Board(
                new MongoTallies(store, new ViewsProperties("elsewhere", 1, 1)),
                new Figures(indicators),
                Clock.systemUTC());
        for (String projectId : projects(log)) {
            var all = new LessonRecount(log, projectId, LocalDate.MAX);
            compare(all, all, board, null, LATER);
            for (int i = 0; i < 5; i++) {
                LocalDate knownAt =
                        Recount.day(log.get(random.nextInt(log.size())).at());
                LocalDate asOf = LocalDate.parse("2022-12-25").plusDays(random.nextInt(400) - 200);
                compare(all, new LessonRecount(log, projectId, knownAt), board, knownAt, asOf);
            }
            compareCensus(log, projectId, store, random);
            assertThat(explained(store, all)).as("hours as explained").isEqualTo(all.sumOfUnits(all.endsOn()));
            overtaken += all.unitsOfSeveralClasses();
        }
    }

    private void compareCensus(List<Entry> log, String projectId, ViewStore store, Random random) {
        var censuses = new Censuses(store, indicators, List.of(Lessons.KIND));
        censuses.compareWithTally(log, projectId);
        Censuses.prefix(log, projectId, random).ifPresent(prefix -> {
            var recount = new LessonRecount(prefix, projectId, LocalDate.MAX);
            LocalDate day = LocalDate.parse("2022-12-25").plusDays(random.nextInt(400) - 200);
            LocalDate until = day.isBefore(recount.endsOn()) ? day : recount.endsOn();
            var census = censuses.at(prefix.getLast().position(), projectId);
            recount.values(until)
                    .forEach((id, value) -> assertThat(Censuses.sum(census.items(id, recount.startsOn(), until)))
                            .as(
                                    "%s of %s at %d before %s",
                                    id, projectId, prefix.getLast().position(), until)
                            .isEqualTo(value));
        });
    }

    private static Set<String> projects(List<Entry> log) {
        return log.stream().map(it -> it.fact().projectId()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void compare(
            LessonRecount all, LessonRecount known, Board board, @Nullable LocalDate knownAt, LocalDate asOf) {
        Map<String, Figure> figures = board.progress(all.projectId(), asOf, knownAt).orElseThrow().figures().stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.beside().stream()))
                .collect(Collectors.toMap(it -> it.indicator().id(), it -> it));
        LocalDate until = asOf.isBefore(all.endsOn()) ? asOf.plusDays(1) : all.endsOn();
        known.values(until)
                .forEach((id, value) -> assertThat(figures.get(id).value())
                        .as("%s of %s on %s as known on %s", id, all.projectId(), asOf, knownAt)
                        .isEqualTo(value));
        Map<String, Boolean> should = known.met(until);
        should.forEach((id, is) ->
                assertThat(figures.get(id).met()).as("%s is met", id).isEqualTo(is));
        assertThat(figures.get("L.OPEN").target())
                .isEqualTo(figures.get("L.DUE").value());
        assertThat(figures.get("L.HOURS").calendarYears()).as("hours by year").isEqualTo(known.hoursByYear(asOf));
        met += (int) should.values().stream().filter(it -> it).count();
    }

    /** What the lessons add up to that are shown as counted, as the items behind a figure are chosen. */
    private int explained(ViewStore store, LessonRecount recount) {
        var left = new HashSet<String>();
        store.groups()
                .find(Filters.and(Filters.eq("projectId", recount.projectId()), Filters.eq("indicator", "L.HOURS")))
                .forEach(group -> group.members().stream()
                        .filter(it -> !it.lot().equals(group.countedBy(recount.endsOn())))
                        .forEach(it -> left.add(it.record())));
        return store
                .views(Lessons.KIND)
                .find(Filters.eq("view.projectId", recount.projectId()))
                .into(new HashSet<>())
                .stream()
                .filter(it -> !left.contains(it.id()))
                .flatMap(it -> it.standings().stream())
                .filter(it -> it.indicator().equals("L.HOURS"))
                .map(it -> it.now())
                .filter(it -> it.on() != null && it.on().isBefore(recount.endsOn()))
                .mapToInt(Span::amount)
                .sum();
    }
}
