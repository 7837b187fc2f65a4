package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.caseledger.deliverable.DeliverableEvent;
import io.caseledger.deliverable.view.DeliverableView;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.view.ProjectView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Reports and white papers of random lives count exactly as the indicators of direction 9 say it, whatever happens while
 * folding, as of any day and as known on any day; as {@link ExactCountsTest} does it. To repeat one: {@code -Dcaseledger.seed=…}
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExactDeliverablesTest extends ExactHistories {
    private static final int HISTORIES = 150;
    private static final List<String> COUNTED = List.of("D9.REPORT", "D9.WHITE_PAPER");
    private static final LocalDate LATER = LocalDate.parse("2024-12-31");

    private final Indicators indicators = Indicators.load();
    private final Map<String, Integer> met = new HashMap<>();

    @Test
    void deliverables_count_exactly_whatever_happens_while_folding() {
        told(HISTORIES).ifPresent(crashes -> {
            assertThat(crashes).as("crashes that were survived").isGreaterThan(HISTORIES);
            assertThat(met.keySet()).as("targets that were met").containsExactlyInAnyOrderElementsOf(COUNTED);
            assertThat(met.values()).as("and how often").allMatch(it -> it > HISTORIES / 20);
        });
    }

    @Override
    List<Entry> log(Random random) {
        return new DeliverableLives(random).log(30 + random.nextInt(100));
    }

    @Override
    Lanes lanes(Random random, ViewStore store, Fuse fuse) {
        return new Lanes(random, store, fuse, indicators, ExactDeliverablesTest::add);
    }

    private static void add(Batch batch, Entry entry) {
        switch (entry.fact()) {
            case DeliverableEvent it ->
                batch.add(
                        DeliverableView.KIND, it.deliverableId(), it, entry.position(), entry.at(), Batch.Source.NONE);
            case ProjectEvent it ->
                batch.add(ProjectView.KIND, it.projectId(), it, entry.position(), entry.at(), Batch.Source.NONE);
            default -> throw new IllegalStateException("Who folds " + entry + "?");
        }
    }

    @Override
    void compare(List<Entry> log, ViewStore store, Random random) {
        var board = new Board(
                new MongoTallies(store, new ViewsProperties("elsewhere", 1, 1)),
                new Figures(indicators),
                Clock.systemUTC());
        for (String projectId :
                new TreeSet<>(log.stream().map(it -> it.fact().projectId()).toList())) {
            var all = new DeliverableRecount(log, projectId, LocalDate.MAX);
            compare(projectId, all, all, board, null, LATER);
            for (int i = 0; i < 5; i++) {
                LocalDate knownAt =
                        Recount.day(log.get(random.nextInt(log.size())).at());
                LocalDate asOf = LocalDate.parse("2022-12-25").plusDays(random.nextInt(400) - 200);
                compare(projectId, all, new DeliverableRecount(log, projectId, knownAt), board, knownAt, asOf);
            }
            COUNTED.forEach(it -> assertThat(days(store, projectId, it))
                    .as("days of %s in %s", it, projectId)
                    .isEqualTo(all.days(it)));
        }
    }

    private void compare(
            String projectId,
            DeliverableRecount all,
            DeliverableRecount known,
            Board board,
            @Nullable LocalDate knownAt,
            LocalDate asOf) {
        for (Figure figure :
                board.progress(projectId, asOf, knownAt).orElseThrow().figures()) {
            String indicator = figure.indicator().id();
            if (COUNTED.contains(indicator)) {
                int value = known.value(indicator, asOf, all.endsOn());
                assertThat(figure.value())
                        .as("%s of %s on %s as known on %s", indicator, projectId, asOf, knownAt)
                        .isEqualTo(value);
                assertThat(figure.met()).as("%s is met", indicator).isEqualTo(value >= 1);
                met.merge(indicator, value >= 1 ? 1 : 0, Integer::sum);
            }
        }
    }

    /** The day on which each record stands as counting, by which a figure is explained. */
    private static Map<String, LocalDate> days(ViewStore store, String projectId, String indicator) {
        var days = new TreeMap<String, LocalDate>();
        store.views(DeliverableView.KIND)
                .find(Filters.eq("view.projectId", projectId))
                .forEach(stored -> stored.standings().stream()
                        .filter(it -> it.indicator().equals(indicator) && it.on() != null)
                        .forEach(it -> days.put(stored.id(), it.on())));
        return days;
    }
}
