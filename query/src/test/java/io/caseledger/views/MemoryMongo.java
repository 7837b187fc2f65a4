package io.caseledger.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import io.caseledger.deadline.Clocks;
import io.caseledger.seal.Seals;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The embedded read models' store, in memory. */
final class MemoryMongo implements AutoCloseable {
    private final MVStore file = MVStore.open(null);
    private final MongoServer server = new MongoServer(new BsonBackend(file));
    private final MongoClient client;

    MemoryMongo() {
        server.bind("127.0.0.1", 0);
        client = MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    ViewsFile file(String name) {
        return new ViewsFile(file, name);
    }

    ViewStore store(String name) {
        return store(name, new Fuse(), true);
    }

    ViewStore store(String name, Fuse fuse, boolean embedded) {
        return store(name, fuse, embedded, Clocks.standard());
    }

    /** @param embedded false to write as to a MongoDB that several nodes share */
    ViewStore store(String name, Fuse fuse, boolean embedded, Clocks clocks) {
        var properties = new ViewsProperties(embedded ? null : "shared", 1, 1);
        return new ViewStore(fuse.within(new SimpleMongoClientDatabaseFactory(client, name)), properties, clocks);
    }

    ViewStore store(String name, Seals seals) {
        return new ViewStore(0, client.getDatabase(name), true, Clocks.standard(), seals);
    }

    /** Everything that is stored, but for how far tallies have come, which follows the batches. */
    Map<String, Document> documents(String name) {
        MongoDatabase database = database(name);
        var all = new TreeMap<String, Document>();
        for (String collection : database.listCollectionNames()) {
            for (Document each : database.getCollection(collection).find()) {
                if (collection.equals("tallies") || collection.equals("known_on")) {
                    each.remove("position");
                }
                each.remove("marks"); // follows from the view, and is written for a shared MongoDB only
                all.put(collection + " " + each.get("_id"), each);
            }
        }
        return all;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
