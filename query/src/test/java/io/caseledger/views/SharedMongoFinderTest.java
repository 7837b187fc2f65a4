package io.caseledger.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.caseledger.deadline.Clocks;
import io.caseledger.views.Things.Thing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Against a MongoDB of its own, where one is named; its databases are dropped afterwards. */
@EnabledIfEnvironmentVariable(named = "CASELEDGER_TEST_MONGODB", matches = "mongodb.*")
class SharedMongoFinderTest extends FinderContract {
    private static final List<String> MADE = new ArrayList<>();
    private static MongoClient client;

    @BeforeAll
    static void start() {
        client = MongoClients.create(System.getenv("CASELEDGER_TEST_MONGODB"));
    }

    @AfterAll
    static void stop() {
        MADE.forEach(it -> client.getDatabase(it).drop());
        client.close();
    }

    @Override
    Finder over(List<Stored<Thing>> first, List<Stored<Thing>> then) {
        String name = "find" + System.nanoTime();
        MADE.add(name);
        var store = new ViewStore(
                new SimpleMongoClientDatabaseFactory(client, name),
                new ViewsProperties("shared", 1, 1),
                Clocks.standard());
        ViewIndexes.declare(store, Things.KIND);
        MongoFinderTest.write(store, first);
        MongoFinderTest.write(store, then);
        return new MongoFinder(store);
    }
}
