package io.caseledger.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Comparison.OfKind;
import io.caseledger.views.Difference.What;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Keeps beside new views in what they differ from old ones: all are counted, and the first ten thousand are listed. */
final class Differences {
    static final int MOST_LISTED = 10_000;
    private static final String MARK = "comparison";

    private final ViewStore store;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Long> whileMoving = new HashMap<>();
    private final Set<String> foundAtRest = new HashSet<>();
    private boolean resting;
    private long listed;

    Differences(ViewStore store) {
        this.store = store;
    }

    void clear() {
        var _ = store.differences().deleteMany(Filters.empty());
        counts.clear();
        whileMoving.clear();
        foundAtRest.clear();
        resting = false;
        listed = 0;
    }

    void note(Difference it) {
        counts.merge(it.kind(), 1L, Long::sum);
        if (listed++ < MOST_LISTED) {
            String id = it.kind() + "/" + it.recordId();
            if (resting) {
                foundAtRest.add(id);
            }
            var _ = store.differences()
                    .replaceOne(
                            Filters.eq("_id", id),
                            new Document("_id", id)
                                    .append("kind", it.kind())
                                    .append("record", it.recordId())
                                    .append("what", it.what().name())
                                    .append("path", it.path()),
                            new ReplaceOptions().upsert(true));
        }
    }

    /** What was found up to here stays. */
    void keep() {
        whileMoving.putAll(counts);
        resting = true;
    }

    /** What was found at rest is found anew. */
    void again() {
        counts.clear();
        counts.putAll(whileMoving);
        if (!foundAtRest.isEmpty()) {
            var _ = store.differences().deleteMany(Filters.in("_id", foundAtRest));
            listed -= foundAtRest.size();
            foundAtRest.clear();
        }
    }

    long of(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(it -> it).sum();
    }

    void settle(Comparison it) {
        List<Document> kinds = it.kinds().stream()
                .map(of -> new Document("kind", of.kind())
                        .append("before", of.before())
                        .append("after", of.after())
                        .append("different", of.different()))
                .toList();
        var _ = store.marks()
                .replaceOne(
                        Filters.eq("_id", MARK),
                        new Document("_id", MARK)
                                .append("position", it.position())
                                .append("documents", it.documents())
                                .append("differences", it.differences())
                                .append("kinds", kinds),
                        new ReplaceOptions().upsert(true));
    }

    /** The comparison that these views came out of; null before there was one. */
    static @Nullable Comparison comparisonOf(ViewStore store) {
        Document it = store.marks().find(Filters.eq("_id", MARK)).first();
        if (it == null) {
            return null;
        }
        List<OfKind> kinds = it.getList("kinds", Document.class).stream()
                .map(of -> new OfKind(
                        of.getString("kind"), of.getLong("before"), of.getLong("after"), of.getLong("different")))
                .toList();
        return new Comparison(it.getLong("position"), it.getLong("documents"), it.getLong("differences"), kinds);
    }

    static Page<Difference> listed(ViewStore store, Slice slice) {
        String cursor = slice.cursor();
        Bson wanted = cursor == null
                ? Filters.empty()
                : slice.backward() ? Filters.lt("_id", place(cursor, true)) : Filters.gt("_id", place(cursor, false));
        var found = store.differences()
                .find(wanted)
                .sort(slice.backward() ? Sorts.descending("_id") : Sorts.ascending("_id"))
                .limit(slice.size() + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > slice.size();
        List<Document> kept = more ? found.subList(0, slice.size()) : found;
        if (slice.backward()) {
            Collections.reverse(kept);
        }
        var edges = kept.stream()
                .map(it -> new Page.Edge<>(cursor(it.getString("_id")), difference(it)))
                .toList();
        return Page.of(edges, slice, more, () -> store.differences().countDocuments());
    }

    private static Difference difference(Document it) {
        return new Difference(
                it.getString("kind"), it.getString("record"), What.valueOf(it.getString("what")), it.getString("path"));
    }

    private static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String place(String cursor, boolean backward) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Rejected.about(backward ? "before" : "after", "CURSOR_INVALID");
        }
    }
}
