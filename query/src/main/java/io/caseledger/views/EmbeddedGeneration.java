package io.caseledger.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A generation in a file of its own, with an index of its own beside it. */
final class EmbeddedGeneration extends Generation {
    private static final int LIVE_MEGABYTES = 48;
    private static final int ASIDE_MEGABYTES = 8;

    private final MVStore file;
    private final ViewsBackend backend;
    private final MongoClient client;
    private final LongSupplier room;
    private final Supplier<IndexFeed> feeds;
    private volatile @Nullable IndexFeed feed;
    private volatile @Nullable Finder finder;
    private boolean closed;

    /** What a generation is kept in. */
    record Kept(MVStore file, ViewsBackend backend, MongoClient client, LongSupplier room) {}

    /** @param feeds makes the feed of its index */
    EmbeddedGeneration(Kept kept, ViewStore store, TokenStore tokens, Supplier<IndexFeed> feeds) {
        super(store, tokens);
        this.file = kept.file();
        this.backend = kept.backend();
        this.client = kept.client();
        this.room = kept.room();
        this.feeds = feeds;
    }

    MongoClient client() {
        return client;
    }

    /** The feed of its index, once there is one. */
    @Nullable
    IndexFeed feed() {
        return feed;
    }

    /** Takes over what is folded from here on, and begins with the records that are there when it is started. */
    void prepareIndex() {
        IndexFeed made = feeds.get();
        finder = new IndexFinder(store(), made);
        feed = made;
    }

    @Override
    Finder finder() {
        Finder it = finder;
        if (it == null) {
            throw new IllegalStateException("These views are not indexed yet");
        }
        return it;
    }

    @Override
    void index() {
        if (feed == null) {
            prepareIndex();
            start();
        }
    }

    void start() {
        IndexFeed it = feed;
        if (it != null) {
            it.start();
        }
    }

    @Override
    boolean isIndexed() {
        IndexFeed it = feed;
        return it != null && it.isReady();
    }

    @Override
    public <V extends Record> void changed(Kind<V, ?> kind, Collection<Stored<V>> folded) {
        IndexFeed it = feed;
        if (it != null) {
            it.changed(kind, folded);
        }
    }

    @Override
    <T> void scan(MongoCollection<T> collection, Consumer<T> taker) {
        new ViewsFile(file, EmbeddedMongo.DATABASE).scan(collection, Long.MIN_VALUE, taker);
    }

    @Override
    long room() {
        return room.getAsLong();
    }

    @Override
    boolean save() {
        backend.commit();
        if (file.hasUnsavedChanges()) {
            return false;
        }
        file.sync();
        return true;
    }

    @Override
    void serve(boolean live) {
        file.setCacheSize(live ? LIVE_MEGABYTES : ASIDE_MEGABYTES);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        IndexFeed it = feed;
        if (it != null) {
            it.close();
        }
        client.close();
        backend.close();
        file.close();
    }
}
