package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.caseledger.deadline.Clocks;
import io.caseledger.seal.Seals;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Generations in databases of one MongoDB: the one that is configured, and after a rebuild that name with {@code -1}, and so on.
 * A document in the configured one says which is live.
 */
final class SharedGenerations implements Generations {
    private static final String NOTE = "generation";

    private final Function<@Nullable String, MongoDatabase> databases;
    private final String name;
    private final Clocks clocks;
    private final Seals seals;
    private final Serializer serializer;
    private final Supplier<List<Kind<?, ?>>> kinds;

    /** @param databases by their names */
    SharedGenerations(
            String name,
            Function<@Nullable String, MongoDatabase> databases,
            Clocks clocks,
            Seals seals,
            Serializer serializer,
            Supplier<List<Kind<?, ?>>> kinds) {
        this.name = name;
        this.databases = databases;
        this.clocks = clocks;
        this.seals = seals;
        this.serializer = serializer;
        this.kinds = kinds;
    }

    private MongoDatabase database(int number) {
        return databases.apply(number == 0 ? name : name + "-" + number);
    }

    private MongoCollection<Document> note() {
        return database(0).getCollection(NOTE);
    }

    @Override
    public int live() {
        Document noted = note().find(Filters.eq("_id", "live")).first();
        return noted == null ? 0 : noted.getInteger("number");
    }

    @Override
    public void noteLive(int number) {
        var _ = note().replaceOne(
                        Filters.eq("_id", "live"),
                        new Document("_id", "live").append("number", number),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public boolean exists(int number) {
        for (String collection : database(number).listCollectionNames()) {
            if (!collection.equals(NOTE)) {
                return true;
            }
        }
        return false;
    }

    /** One that is not live yet is declared here; the live one, when the program starts. */
    @Override
    public Generation open(int number) {
        MongoDatabase database = database(number);
        var store = new ViewStore(number, database, false, clocks, seals);
        if (number != live()) {
            ViewForm.mark(store);
            ViewIndexes.declareAll(store, kinds.get());
        }
        return new SharedGeneration(store, ViewsConfiguration.tokensIn(database, serializer, false));
    }

    @Override
    public void delete(int number) {
        MongoDatabase database = database(number);
        if (number != 0) {
            database.drop();
            return;
        }
        for (String collection : database.listCollectionNames()) {
            if (!collection.equals(NOTE)) {
                database.getCollection(collection).drop();
            }
        }
    }
}
