package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One making of all views out of the log: their documents, what finds them, and how far they have come. */
abstract class Generation implements Telling, AutoCloseable {
    private static final String MARK = "aside";
    private static final String DECISIONS = "decisions";

    private final ViewStore store;
    private final TokenStore tokens;
    private volatile LongSupplier reached = () -> -1;
    private volatile @Nullable Integer begun;

    Generation(ViewStore store, TokenStore tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    final int number() {
        return store.generation();
    }

    final ViewStore store() {
        return store;
    }

    final TokenStore tokens() {
        return tokens;
    }

    /** The position up to which it is folded. */
    final long reached() {
        return reached.getAsLong();
    }

    /** Says who knows how far it is folded. */
    final void follow(LongSupplier position) {
        reached = position;
    }

    /** How many decisions about events that cannot be folded there were when it was begun; none before anybody could decide. */
    final int begun() {
        Integer known = begun;
        if (known == null) {
            Document mark = store.marks().find(Filters.eq("_id", MARK)).first();
            known = mark == null ? 0 : mark.getInteger(DECISIONS);
            begun = known;
        }
        return known;
    }

    /** Notes in it that it is begun. */
    final void begin(int decisions) {
        var mark = new Document("_id", MARK).append(DECISIONS, decisions);
        var _ = store.marks().replaceOne(Filters.eq("_id", MARK), mark, new ReplaceOptions().upsert(true));
        begun = decisions;
    }

    /** One that was folded without a note is older than any decision. */
    final void beginUnlessBegun(int decisions) {
        if (store.marks().find(Filters.eq("_id", MARK)).first() == null) {
            begin(store.isFolded() ? 0 : decisions);
        }
    }

    abstract Finder finder();

    /** Begins to find what is in it, where that is the work of an index of our own. */
    abstract void index();

    /** Whether everything that is in it can be found. */
    abstract boolean isIndexed();

    /** Hands over each document of a collection, as it was when this began or newer. */
    abstract <T> void scan(MongoCollection<T> collection, Consumer<T> taker);

    /** Bytes that its disk has left; as much as one likes where that is somebody else's care. */
    abstract long room();

    /** Puts all of it on the disk; false when that cannot be done now. */
    abstract boolean save();

    /** Takes the memory of the one that is read, or of one that is not. */
    abstract void serve(boolean live);

    @Override
    public abstract void close();
}
