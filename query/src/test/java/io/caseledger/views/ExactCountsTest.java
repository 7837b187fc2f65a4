package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Group;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Standing;
import io.caseledger.referral.view.ReferralView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random histories, folded in random batches with crashes between any two documents, redelivery, replays and segments
 * that split and merge, leave exactly what a naive recount of the log gives. To repeat one: {@code -Dcaseledger.seed=…}
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactCountsTest extends ExactHistories {
    private static final int HISTORIES = 300;
    private static final List<String> COUNTED = List.of("D16.HANDLED", "D16.REFERRED", "D1.CASES");
    private static final Map<String, Kind<? extends Record, ?>> KINDS =
            Map.of("D16.HANDLED", ComplaintView.KIND, "D16.REFERRED", ReferralView.KIND, "D1.CASES", DisputeView.KIND);
    private static final LocalDate NOW = LocalDate.parse("2024-12-31");

    private final Indicators indicators = Indicators.load();
    private int families;
    private int shared;

    @Test
    void counts_are_exact_whatever_happens_while_folding() {
        told(HISTORIES).ifPresent(crashes -> {
            assertThat(crashes).as("crashes that were survived").isGreaterThan(HISTORIES);
            assertThat(families).as("families of cases that counted").isGreaterThan(HISTORIES / 4);
            assertThat(shared).as("of which several cases counted").isGreaterThan(HISTORIES / 20);
        });
    }

    @Override
    List<Entry> log(Random random) {
        return Happenings.of(random, 20 + random.nextInt(100));
    }

    @Override
    Lanes lanes(Random random, ViewStore store, Fuse fuse) {
        return new Lanes(random, store, fuse, indicators);
    }

    @Override
    void compare(List<Entry> log, ViewStore store, Random random) {
        var tallies = new MongoTallies(store, new ViewsProperties("elsewhere", 1, 1));
        var board = new Board(tallies, new Figures(indicators), Clock.systemUTC());
        var due = new HashSet<DueItem>();
        for (String projectId :
                new TreeSet<>(log.stream().map(it -> it.fact().projectId()).toList())) {
            var recount = new Recount(log, projectId, LocalDate.MAX);
            compareFigures(recount, recount, board, null, NOW);
            families += recount.closedFamilies().size();
            shared += (int) recount.closedFamilies().values().stream()
                    .filter(it -> it.size() > 1)
                    .count();
            for (int i = 0; i < 5; i++) {
                LocalDate knownAt =
                        Recount.day(log.get(random.nextInt(log.size())).at());
                LocalDate asOf = LocalDate.parse("2022-12-25").plusDays(random.nextInt(400) - 200);
                compareFigures(recount, new Recount(log, projectId, knownAt), board, knownAt, asOf);
            }
            compareCensus(log, projectId, store, random);
            for (String indicator : COUNTED) {
                assertThat(counted(store, recount, indicator, projectId))
                        .as("items of %s in %s", indicator, projectId)
                        .isEqualTo(recount.counted(indicator));
            }
            due.addAll(recount.dueItems());
        }
        assertThat(store.dueItems().find().into(new HashSet<>())).isEqualTo(due);
    }

    /** The histories tell what was counted at any position, whatever came after. */
    private void compareCensus(List<Entry> log, String projectId, ViewStore store, Random random) {
        var censuses = new Censuses(store, indicators, KINDS.values());
        censuses.compareWithTally(log, projectId);
        Censuses.prefix(log, projectId, random).ifPresent(prefix -> {
            long position = prefix.getLast().position();
            var recount = new Recount(prefix, projectId, LocalDate.MAX);
            LocalDate asOf = LocalDate.parse("2022-12-25").plusDays(random.nextInt(400) - 200);
            LocalDate until = asOf.isBefore(recount.endsOn()) ? asOf.plusDays(1) : recount.endsOn();
            var census = censuses.at(position, projectId);
            for (String indicator : COUNTED) {
                assertThat(Censuses.sum(census.items(indicator, recount.startsOn(), until)))
                        .as("%s of %s at %d on %s", indicator, projectId, position, asOf)
                        .isEqualTo(Recount.within(recount.days(indicator), recount.startsOn(), recount.endsOn(), asOf));
            }
        });
    }

    private static void compareFigures(Recount all, Recount known, Board board, LocalDate knownAt, LocalDate asOf) {
        var progress = board.progress(all.projectId(), asOf, knownAt).orElseThrow();
        for (Figure figure : progress.figures()) {
            String indicator = figure.indicator().id();
            if (!COUNTED.contains(indicator)) {
                continue;
            }
            List<LocalDate> days = known.days(indicator);
            assertThat(figure.value())
                    .as("%s of %s on %s as known on %s", indicator, all.projectId(), asOf, knownAt)
                    .isEqualTo(Recount.within(days, all.startsOn(), all.endsOn(), asOf));
            var years = new ArrayList<Figure.InYear>();
            for (int year = all.startsOn().getYear();
                    year <= all.endsOn().minusDays(1).getYear();
                    year++) {
                LocalDate from = LocalDate.of(year, 1, 1);
                years.add(new Figure.InYear(year, Recount.within(days, from, from.plusYears(1), asOf)));
            }
            assertThat(figure.calendarYears()).as("years of %s", indicator).isEqualTo(years);
        }
    }

    /** The records that carry the figure, by the standings and groups from which a figure is explained. */
    private static Set<String> counted(ViewStore store, Recount recount, String indicator, String projectId) {
        var ids = new TreeSet<String>();
        store.views(KINDS.get(indicator))
                .find(Filters.eq("view.projectId", projectId))
                .forEach(it -> addCounted(it, indicator, recount, ids));
        Bson shared = Filters.and(Filters.eq("projectId", projectId), Filters.eq("indicator", indicator));
        for (Group group : store.groups().find(shared)) {
            String carrier = group.countedBy(recount.endsOn());
            group.members().stream()
                    .map(Group.Member::record)
                    .filter(it -> !it.equals(carrier))
                    .forEach(ids::remove);
        }
        return ids;
    }

    private static void addCounted(Stored<?> stored, String indicator, Recount recount, Set<String> ids) {
        for (Standing standing : stored.standings()) {
            LocalDate on = standing.on();
            if (standing.indicator().equals(indicator)
                    && on != null
                    && !on.isBefore(recount.startsOn())
                    && on.isBefore(recount.endsOn())) {
                ids.add(stored.id());
            }
        }
    }
}
