package io.caseledger.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A generation that is being made. How far it is folded stands in it, so a kill takes both back together. */
final class NextGeneration {
    private static final String MARK = "rebuild";

    private final Generation generation;
    private final Refolding folding;
    private final LeftOut leftOut;
    private volatile long position;
    private volatile @Nullable String rebuildId;
    private @Nullable LogReading log;

    NextGeneration(Generation generation, Refolding folding, LeftOut leftOut) {
        this.generation = generation;
        this.folding = folding;
        this.leftOut = leftOut;
        Document mark = mark(generation.store());
        position = mark == null ? -1 : mark.getLong("position");
        rebuildId = mark == null ? null : mark.getString("rebuild");
        generation.follow(() -> position);
    }

    private static @Nullable Document mark(ViewStore store) {
        return store.marks().find(Filters.eq("_id", MARK)).first();
    }

    static boolean madeBy(ViewStore store, String rebuildId) {
        Document mark = mark(store);
        return mark != null && rebuildId.equals(mark.getString("rebuild"));
    }

    Generation generation() {
        return generation;
    }

    boolean isOf(String wanted) {
        return wanted.equals(rebuildId);
    }

    long position() {
        return position;
    }

    void begin(String id) {
        leftOut.begin(generation);
        rebuildId = id;
        reach(-1);
    }

    /** What comes next in the log. */
    List<TrackedEventMessage<?>> read(EventStore events, long upTo, int about) throws InterruptedException {
        LogReading it = log;
        if (it == null) {
            it = new LogReading(events, position);
            log = it;
        }
        try {
            return it.next(upTo, about);
        } catch (RuntimeException | InterruptedException e) {
            rest(); // what was read of it is read again
            throw e;
        }
    }

    void fold(List<TrackedEventMessage<?>> read) {
        try {
            folding.fold(wanted(read));
        } catch (RuntimeException e) {
            rest(); // what was read of it is read again
            throw e;
        }
        if (!read.isEmpty()) {
            reach(LogReading.positionOf(read.getLast()));
        }
    }

    private List<TrackedEventMessage<?>> wanted(List<TrackedEventMessage<?>> read) {
        var wanted = new ArrayList<>(read);
        wanted.removeIf(it -> leftOut.leavesOut(generation, LogReading.positionOf(it)));
        return wanted;
    }

    private void reach(long now) {
        var mark = new Document("_id", MARK).append("rebuild", rebuildId).append("position", now);
        var _ = generation.store().marks().replaceOne(Filters.eq("_id", MARK), mark, new ReplaceOptions().upsert(true));
        position = now;
    }

    /** Folds what the live lanes have and this has not, while they are at rest: of each lane as far as it has come. */
    void foldUpTo(LaneTokens lanes, EventStore events) throws InterruptedException {
        try (var reading = new LogReading(events, position)) {
            long last = position;
            while (last < lanes.most()) {
                List<TrackedEventMessage<?>> read = reading.next(lanes.most(), Integer.MAX_VALUE);
                if (read.isEmpty()) {
                    throw new IllegalStateException("The log ends before position " + lanes.most());
                }
                last = LogReading.positionOf(read.getLast());
                folding.fold(new ArrayList<>(
                        wanted(read).stream().filter(lanes::include).toList()));
            }
        }
        rest();
        reach(lanes.least());
    }

    /** Folding goes on exactly where the live lanes are. */
    void takeTokensOf(ViewStore live) {
        var tokens = live.tokens().find().into(new ArrayList<>());
        var _ = generation.store().tokens().deleteMany(Filters.empty());
        if (!tokens.isEmpty()) {
            var _ = generation.store().tokens().insertMany(tokens);
        }
    }

    /** Lets go of the log. */
    void rest() {
        LogReading it = log;
        log = null;
        if (it != null) {
            it.close();
        }
    }
}
