package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.function.Consumer;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** A generation in a database of a MongoDB, which finds by its own secondary indexes. */
final class SharedGeneration extends Generation {
    private static final int AT_ONCE = 1_000;

    private final Finder finder;

    SharedGeneration(ViewStore store, TokenStore tokens) {
        super(store, tokens);
        finder = new MongoFinder(store);
    }

    @Override
    Finder finder() {
        return finder;
    }

    @Override
    void index() {
        // MongoDB indexes what is written
    }

    @Override
    boolean isIndexed() {
        return true;
    }

    @Override
    public <V extends Record> void changed(Kind<V, ?> kind, Collection<Stored<V>> folded) {
        // MongoDB indexes what is written
    }

    @Override
    <T> void scan(MongoCollection<T> collection, Consumer<T> taker) {
        collection.find().batchSize(AT_ONCE).forEach(taker);
    }

    @Override
    long room() {
        return Long.MAX_VALUE;
    }

    @Override
    boolean save() {
        return true;
    }

    @Override
    void serve(boolean live) {
        // its memory is the server's
    }

    @Override
    public void close() {
        // the client belongs to all
    }
}
