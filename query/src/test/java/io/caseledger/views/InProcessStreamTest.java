package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.netty.util.ResourceLeakDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class InProcessStreamTest {
    private static final MongoClientSettings SETTINGS = MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString("mongodb://in-process/db"))
            .build();

    @Test
    void many_threads_ask_at_once_and_each_gets_its_own_answer() throws Exception {
        try (var client = EmbeddedMongo.client(new MemoryBackend(), SETTINGS);
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var things = client.getDatabase("db").getCollection("things");
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String id = "t" + i;
                Callable<String> asking = () -> {
                    var _ = things.insertOne(new Document("_id", id).append("text", "文".repeat(2_000)));
                    return things.find(new Document("_id", id)).first().getString("_id");
                };
                answers.add(pool.submit(asking));
            }
            for (int i = 0; i < 400; i++) {
                assertThat(answers.get(i).get()).isEqualTo("t" + i);
            }
            assertThat(things.find().into(new ArrayList<>())).hasSize(400);
        }
    }

    @Test
    void a_refusal_of_the_store_comes_as_from_any_other() {
        try (var client = EmbeddedMongo.client(new MemoryBackend(), SETTINGS)) {
            assertThatThrownBy(() -> client.getDatabase("db").runCommand(new Document("noSuchThing", 1)))
                    .isInstanceOf(MongoCommandException.class);
        }
    }

    /** Buffers that nobody gives back are noticed only once they are collected, so many are made and dropped. */
    @Test
    void no_answer_leaves_a_buffer_behind(CapturedOutput output) {
        var before = ResourceLeakDetector.getLevel();
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        try (var client = EmbeddedMongo.client(new MemoryBackend(), SETTINGS)) {
            var things = client.getDatabase("db").getCollection("things");
            for (int i = 0; i < 2_000; i++) {
                var _ = things.insertOne(new Document("text", "文".repeat(500)));
                if (i % 500 == 499) {
                    System.gc();
                }
            }
        } finally {
            ResourceLeakDetector.setLevel(before);
        }
        assertThat(output).doesNotContain("LEAK");
    }
}
