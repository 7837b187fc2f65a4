package io.caseledger.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.deliverable.view.DeliverableView;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Progress;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.view.ProjectView;
import io.caseledger.referral.view.ReferralView;
import io.caseledger.shared.ProjectFact;
import io.caseledger.store.StoredEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Histories that the tests of the views make up, as the log holds them, with what a dashboard shows of them. */
public final class RandomHistories implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Feed<?, ?, ?>> FEEDS =
            List.of(ComplaintView.FEED, ReferralView.FEED, DisputeView.FEED, DeliverableView.FEED);

    private final MemoryMongo mongo = new MemoryMongo();

    /** The log, and what was shown when the views had come to each of some positions. */
    public record History(List<StoredEvent> events, List<Progress> shown) {}

    /** @param asOf the day up to which facts count */
    public History tell(Random random, LocalDate asOf) {
        List<Entry> log = random.nextInt(3) == 0
                ? new DeliverableLives(random).log(30 + random.nextInt(100))
                : Happenings.of(random, 20 + random.nextInt(200));
        var placed = new ArrayList<Entry>(); // a log has no gaps
        log.forEach(it -> placed.add(new Entry(placed.size() + 1, it.at(), it.fact())));
        String name = "history-" + UUID.randomUUID();
        ViewStore store = mongo.store(name);
        try {
            // Figures are shown while the log goes on: what comes later is in none of them.
            int seen = placed.size() - random.nextInt(1 + placed.size() / 3);
            new Lanes(random, store, new Fuse(), Indicators.load(), RandomHistories::add)
                    .foldAtOnce(placed.subList(0, seen));
            return new History(stored(placed), new AllFigures(store, Indicators.load()).on(asOf));
        } finally {
            mongo.database(name).drop();
        }
    }

    private static void add(Batch batch, Entry entry) {
        if (entry.fact() instanceof ProjectEvent it) {
            batch.add(ProjectView.KIND, it.projectId(), it, entry.position(), entry.at(), Batch.Source.NONE);
        }
        FEEDS.forEach(feed -> add(batch, entry, feed));
    }

    private static <V extends Record, F extends ProjectFact, E extends ProjectFact> void add(
            Batch batch, Entry entry, Feed<V, F, E> feed) {
        if (feed.events().isInstance(entry.fact())) {
            F event = feed.events().cast(entry.fact());
            for (String id : feed.records().apply(event)) {
                E placed = feed.placed().at(event, entry.position());
                batch.add(feed.kind(), id, placed, entry.position(), entry.at(), Batch.Source.NONE);
            }
        }
    }

    private static List<StoredEvent> stored(List<Entry> log) {
        var lengths = new HashMap<String, Long>();
        var events = new ArrayList<StoredEvent>();
        for (Entry it : log) {
            String stream = stream(it);
            long sequence = lengths.merge(stream, 1L, Long::sum) - 1;
            events.add(new StoredEvent(
                    it.position(),
                    stream,
                    sequence,
                    "Some",
                    UUID.randomUUID().toString(),
                    it.fact().getClass().getName(),
                    "1",
                    it.at().toString(),
                    JSON.writeValueAsBytes(it.fact()),
                    "{\"by\":\"officer-1\",\"station\":\"fcg-01\"}".getBytes(UTF_8)));
        }
        return events;
    }

    private static String stream(Entry entry) {
        return FEEDS.stream()
                .filter(it -> it.events().isInstance(entry.fact()))
                .map(it -> stream(it, entry.fact()))
                .findFirst()
                .orElse(entry.fact().projectId());
    }

    private static <F extends ProjectFact> String stream(Feed<?, F, ?> feed, ProjectFact fact) {
        return feed.records().apply(feed.events().cast(fact)).getFirst();
    }

    @Override
    public void close() {
        mongo.close();
    }
}
