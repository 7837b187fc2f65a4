package io.caseledger.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against a MongoDB of its own, where one is named; its databases are dropped afterwards. */
@EnabledIfEnvironmentVariable(named = "CASELEDGER_TEST_MONGODB", matches = "mongodb.*")
class SharedMongoCopiesTest extends SharedCopiesContract {
    private static MongoClient client;

    @BeforeAll
    static void start() {
        client = MongoClients.create(System.getenv("CASELEDGER_TEST_MONGODB"));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Override
    MongoClient client() {
        return client;
    }
}
