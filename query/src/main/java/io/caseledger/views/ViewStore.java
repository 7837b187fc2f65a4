package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import io.caseledger.deadline.Clocks;
import io.caseledger.indicator.Group;
import io.caseledger.indicator.KnownOn;
import io.caseledger.indicator.Tally;
import io.caseledger.seal.PersonalParts;
import io.caseledger.seal.Seals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The collections of the read models, typed. Every document carries its position, and no write goes back behind it. */
class ViewStore {
    static final String TOKENS = "tokens";

    private final Supplier<Shelves> shelves;
    private final boolean embedded;
    private final Clocks clocks;
    private final @Nullable Seals seals;

    /** The views of whichever generation is live. */
    ViewStore(Live live, ViewsProperties properties, Clocks clocks, Seals seals) {
        this.shelves = () -> live.now().store().shelves.get();
        this.embedded = properties.isEmbedded();
        this.clocks = clocks;
        this.seals = seals;
    }

    /** The views of one generation. */
    ViewStore(int generation, MongoDatabase plain, boolean embedded, Clocks clocks, @Nullable Seals seals) {
        CodecRegistry counting =
                CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(new CountCodec()), plain.getCodecRegistry());
        // A MongoDB must find by what is personal; there it is removed when somebody is erased.
        MongoDatabase database = plain.withCodecRegistry(
                embedded && seals != null
                        ? CodecRegistries.fromRegistries(
                                CodecRegistries.fromProviders(new SealedCodecs(seals)), counting)
                        : counting);
        var only = new Shelves(generation, database, counting);
        this.shelves = () -> only;
        this.embedded = embedded;
        this.clocks = clocks;
        this.seals = seals;
    }

    /** Of views of which there is one generation, and in which nothing is sealed or withheld. */
    ViewStore(MongoDatabaseFactory factory, ViewsProperties properties, Clocks clocks) {
        this(0, factory.getMongoDatabase(), properties.isEmbedded(), clocks, null);
    }

    @SuppressWarnings("unchecked") // a kind's collection is made of the kind's views
    <V extends Record> MongoCollection<Stored<V>> views(Kind<V, ?> kind) {
        Shelves now = shelves.get();
        return (MongoCollection<Stored<V>>)
                now.views().computeIfAbsent(kind.name(), _ -> typed(now.database(), kind, it -> it));
    }

    /** The same, as they may be shown: without those who are erased or restricted. What is read here is never folded on. */
    @SuppressWarnings("unchecked") // a kind's collection is made of the kind's views
    <V extends Record> MongoCollection<Stored<V>> shown(Kind<V, ?> kind) {
        Shelves now = shelves.get();
        return (MongoCollection<Stored<V>>)
                now.shown().computeIfAbsent(kind.name(), _ -> typed(now.database(), kind, this::shownNow));
    }

    <V extends Record> V shownNow(V view) {
        return seals == null ? view : seals.shown(view);
    }

    <V extends Record> Stored<V> shownNow(Stored<V> stored) {
        V view = shownNow(stored.view());
        return view == stored.view()
                ? stored
                : new Stored<>(stored.id(), stored.position(), stored.station(), view, stored.standings());
    }

    @SuppressWarnings("unchecked")
    private <V extends Record> MongoCollection<Stored<V>> typed(
            MongoDatabase database, Kind<V, ?> kind, UnaryOperator<V> read) {
        var codec = new StoredCodec<>(
                kind.view(),
                database.getCodecRegistry(),
                embedded ? (_, _) -> {} : (to, it) -> new MarksWriter<>(kind, this).write(to, shownNow(it)),
                embedded ? this::sealed : this::unlessErased,
                embedded ? it -> read.apply(opened(it)) : read);
        return (MongoCollection<Stored<V>>) (MongoCollection<?>) database.getCollection(kind.name(), Stored.class)
                .withCodecRegistry(
                        CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec), database.getCodecRegistry()));
    }

    /** As texts that tell who somebody is are kept; what is personal as a whole, its codec seals. */
    private <V extends Record> V sealed(V view) {
        return seals == null ? view : seals.copied(view);
    }

    private <V extends Record> V opened(V view) {
        return seals == null ? view : seals.opened(view);
    }

    /** In the clear, somebody who was erased is not written once more; who is restricted, is. */
    private <V extends Record> V unlessErased(V view) {
        return seals == null ? view : seals.unlessErased(view);
    }

    /** A view as it reads, with nothing sealed in it: to compare it, never to keep it. */
    <V extends Record> BsonDocument plain(Kind<V, ?> kind, Stored<V> stored) {
        var document = new BsonDocument();
        new StoredCodec<>(kind.view(), shelves.get().plain(), (_, _) -> {}, it -> it, it -> it)
                .encode(
                        new BsonDocumentWriter(document),
                        stored,
                        EncoderContext.builder().build());
        return document;
    }

    /** Which generation this is now. */
    int generation() {
        return shelves.get().generation();
    }

    boolean isEmbedded() {
        return embedded;
    }

    /** All records of a kind that tell who one of these persons is; none for kinds that tell of nobody. */
    <V extends Record> List<Stored<V>> ofPersons(Kind<V, ?> kind, Collection<String> persons) {
        String whose = PersonalParts.of(kind.view()).subjectComponent();
        if (whose == null) {
            return List.of();
        }
        String path = whose.equals("id") ? "_id" : "view." + whose;
        Set<String> records = new HashSet<>(persons);
        persons.forEach(it -> records.add(PersonalParts.recordOf(it)));
        return views(kind).find(Filters.in(path, records)).into(new ArrayList<>());
    }

    /** The clocks of a record, due by the calendar of now. */
    <V extends Record> List<DueItem> dueItemsOf(Kind<V, ?> kind, Stored<V> stored) {
        return DueClocks.itemsOf(kind, stored, clocks);
    }

    /** What a desk asks of a record; absent for what does not appear there. */
    <V extends Record> @Nullable Marks marksOf(Kind<V, ?> kind, Stored<V> stored) {
        return kind.desk() == null ? null : Marks.of(kind.desk(), stored.view(), dueItemsOf(kind, stored));
    }

    MongoCollection<Tally> tallies() {
        return database().getCollection("tallies", Tally.class);
    }

    MongoCollection<KnownOn> knownOns() {
        return database().getCollection("known_on", KnownOn.class);
    }

    MongoCollection<Group> groups() {
        return database().getCollection("groups", Group.class);
    }

    MongoCollection<DueItem> dueItems() {
        return database().getCollection("due_items", DueItem.class);
    }

    /** Which index was made from these views, if it was; so that another's is never taken for it. */
    MongoCollection<Document> indexes() {
        return database().getCollection("index");
    }

    private MongoDatabase database() {
        return shelves.get().database();
    }

    /** How far each lane has come, as the processor keeps it. */
    MongoCollection<Document> tokens() {
        return database().getCollection(TOKENS);
    }

    /** The documents of a kind as they are kept. */
    MongoCollection<BsonDocument> raw(String kind) {
        return database().getCollection(kind, BsonDocument.class);
    }

    /** In what these views differ from those that they were compared with. */
    MongoCollection<Document> differences() {
        return database().getCollection("differences");
    }

    /** The records of a kind, without what they show. */
    MongoCollection<History> histories(Kind<?, ?> kind) {
        return database().getCollection(kind.name(), History.class);
    }

    /** Whether something was folded before: then a processor left its token. */
    boolean isFolded() {
        return tokens().find().first() != null;
    }

    /** What the views were made with. */
    MongoCollection<Document> marks() {
        return database().getCollection("marks");
    }

    static <T> Map<String, T> byId(MongoCollection<T> collection, Collection<String> ids, Function<T, String> id) {
        var found = new HashMap<String, T>();
        if (!ids.isEmpty()) {
            for (T each : collection.find(Filters.in("_id", ids)).batchSize(5_000)) {
                found.put(id.apply(each), each);
            }
        }
        return found;
    }

    /**
     * Writes documents over the ones they were made from. A document that meanwhile moved on means that somebody else
     * folds the same lane: then nothing more is written here, and the batch is folded again from what is stored.
     */
    <T> void write(
            MongoCollection<T> collection,
            Map<String, T> before,
            Collection<T> after,
            Function<T, String> id,
            ToLongFunction<T> position) {
        var fresh = new ArrayList<T>();
        var changed = new ArrayList<ReplaceOneModel<T>>();
        for (T each : after) {
            @Nullable T old = before.get(id.apply(each));
            if (old == null) {
                fresh.add(each);
            } else {
                changed.add(new ReplaceOneModel<>(at(id.apply(old), position.applyAsLong(old)), each));
            }
        }
        if (!fresh.isEmpty()) {
            var _ = collection.insertMany(fresh);
        }
        if (!changed.isEmpty()) {
            int matched = collection.bulkWrite(List.copyOf(changed)).getMatchedCount();
            if (matched != changed.size()) {
                throw new LaneLost(collection.getNamespace().getCollectionName());
            }
        }
    }

    /**
     * The embedded store finds by id only when nothing else is asked, and reads the whole collection otherwise. It belongs
     * to one process, whose lanes are never folded twice at a time.
     */
    Bson at(String id, long position) {
        return embedded ? Filters.eq("_id", id) : Filters.and(Filters.eq("_id", id), Filters.eq("position", position));
    }

    /** Another node folds what this one was folding. */
    static final class LaneLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        LaneLost(String collection) {
            super("Documents of " + collection + " were written by another node; folding starts again from them");
        }
    }
}
