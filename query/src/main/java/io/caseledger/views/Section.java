package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import io.caseledger.views.Difference.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * A collection of old and new views.
 *
 * @param position up to where a document is folded
 * @param plain what a document says, with nothing sealed in it
 * @param atRest whether its documents can only be compared while nobody folds: their positions are those of batches
 */
record Section<T>(
        String name,
        MongoCollection<T> before,
        MongoCollection<T> after,
        Function<T, String> id,
        ToLongFunction<T> position,
        Function<T, BsonDocument> plain,
        boolean atRest) {
    private static final String BOOKKEEPING = "position";

    static <V extends Record> Section<Stored<V>> of(Kind<V, ?> kind, ViewStore before, ViewStore after) {
        return new Section<>(
                kind.name(),
                before.views(kind),
                after.views(kind),
                Stored::id,
                Stored::position,
                it -> after.plain(kind, it),
                false);
    }

    /** Every collection that is folded. */
    static List<Section<?>> all(List<Kind<?, ?>> kinds, ViewStore before, ViewStore after) {
        var all = new ArrayList<Section<?>>();
        kinds.forEach(it -> all.add(of(it, before, after)));
        all.add(documents(before.dueItems(), after.dueItems(), DueItem::id, DueItem::position, false));
        all.add(documents(before.groups(), after.groups(), it -> it.id(), it -> it.position(), false));
        all.add(documents(before.knownOns(), after.knownOns(), it -> it.id(), it -> it.position(), true));
        all.add(documents(before.tallies(), after.tallies(), it -> it.id(), it -> it.position(), true));
        return all;
    }

    private static <T> Section<T> documents(
            MongoCollection<T> before,
            MongoCollection<T> after,
            Function<T, String> id,
            ToLongFunction<T> position,
            boolean atRest) {
        String name = after.getNamespace().getCollectionName();
        return new Section<>(name, before, after, id, position, it -> document(after, it), atRest);
    }

    private static <T> BsonDocument document(MongoCollection<T> collection, T value) {
        var document = new BsonDocument();
        collection
                .getCodecRegistry()
                .get(collection.getDocumentClass())
                .encode(
                        new BsonDocumentWriter(document),
                        value,
                        EncoderContext.builder().build());
        return document;
    }

    /** In what two documents of one id differ; nothing when they say the same. */
    @Nullable
    Difference between(String id, @Nullable T old, @Nullable T now) {
        if (old == null || now == null) {
            return old == now ? null : missing(id, old == null);
        }
        if (old.equals(now)) {
            return null;
        }
        String path = differing(plain.apply(old), plain.apply(now), "");
        return path == null ? null : new Difference(name, id, What.CHANGED, path);
    }

    private Difference missing(String id, boolean inOld) {
        return new Difference(name, id, inOld ? What.MISSING_IN_OLD : What.MISSING_IN_NEW, null);
    }

    /** Whether two documents stand at one position, so that no event explains why they differ. */
    boolean isSettled(@Nullable T old, @Nullable T now) {
        return !atRest && old != null && now != null && position.applyAsLong(old) == position.applyAsLong(now);
    }

    private static @Nullable String differing(@Nullable BsonValue old, @Nullable BsonValue now, String path) {
        if (Objects.equals(old, now)) {
            return null;
        }
        if (old instanceof BsonDocument one && now instanceof BsonDocument other) {
            return inDocuments(one, other, path);
        }
        if (old instanceof BsonArray one && now instanceof BsonArray other) {
            return inArrays(one, other, path);
        }
        boolean absent = (old == null || old instanceof BsonNull) && (now == null || now instanceof BsonNull);
        return absent ? null : path;
    }

    private static @Nullable String inDocuments(BsonDocument one, BsonDocument other, String path) {
        var names = new ArrayList<>(one.keySet());
        other.keySet().stream().filter(it -> !one.containsKey(it)).forEach(names::add);
        for (String name : names) {
            boolean kept = path.isEmpty() && name.equals(BOOKKEEPING);
            String here = path.isEmpty() ? name : path + "." + name;
            String found = kept ? null : differing(one.get(name), other.get(name), here);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String inArrays(BsonArray one, BsonArray other, String path) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            BsonValue left = i < one.size() ? one.get(i) : null;
            BsonValue right = i < other.size() ? other.get(i) : null;
            String found = differing(left, right, path + "[" + i + "]");
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
