package io.caseledger.views;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MemorySharedCopiesTest extends SharedCopiesContract {
    private static MemoryMongo mongo;

    @BeforeAll
    static void start() {
        mongo = new MemoryMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @Override
    MongoClient client() {
        return mongo.client();
    }
}
