package io.caseledger.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The embedded read models' store, in memory. */
final class MemoryMongo implements AutoCloseable {
    private static final ViewsProperties EMBEDDED = new ViewsProperties(null, 4_000, 4);

    private final MongoServer server = new MongoServer(new BsonBackend(MVStore.open(null)));
    private final MongoClient client;

    MemoryMongo() {
        server.bind("127.0.0.1", 0);
        client = MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    ViewStore store(String name) {
        return new ViewStore(new SimpleMongoClientDatabaseFactory(client, name), EMBEDDED);
    }

    ViewStore store(String name, Fuse fuse) {
        return new ViewStore(fuse.within(new SimpleMongoClientDatabaseFactory(client, name)), EMBEDDED);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
