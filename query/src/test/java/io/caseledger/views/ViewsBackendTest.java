package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewsBackendTest {
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

    @TempDir
    private Path directory;

    /** Opens the file, or a copy as a kill would leave it, and asks its only collection. */
    private long on(Path file, ToLongFunction<MongoCollection<Document>> question) {
        MVStore store = EmbeddedMongo.open(file);
        var server = new MongoServer(new ViewsBackend(store, room::get));
        server.bind("127.0.0.1", 0);
        try (var client = MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort())) {
            return question.applyAsLong(client.getDatabase("db").getCollection("things"));
        } finally {
            server.shutdownNow();
        }
    }

    private long keptIn(Path file) throws IOException {
        Path copy = Files.copy(file, directory.resolve("copy-" + System.nanoTime()));
        return on(copy, MongoCollection::countDocuments);
    }

    private static void insert(MongoCollection<Document> things, int count) {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < count; i++) {
            documents.add(new Document("text", "x".repeat(1_000)));
        }
        var _ = things.insertMany(documents);
    }

    private long eventuallyKeptIn(Path file, long wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        long kept = keptIn(file);
        while (kept != wanted && System.nanoTime() < end) {
            Thread.sleep(200);
            kept = keptIn(file);
        }
        return kept;
    }

    @Test
    void what_finds_no_room_on_the_disk_is_kept_in_memory_until_there_is_some() {
        Path file = directory.resolve("views.mv");
        var _ = on(file, things -> {
            try {
                insert(things, 10);
                assertThat(eventuallyKeptIn(file, 10)).isEqualTo(10);
                room.set(0);
                insert(things, 10);
                Thread.sleep(2_500);
                assertThat(things.countDocuments()).isEqualTo(20);
                assertThat(keptIn(file)).isEqualTo(10);
                room.set(Long.MAX_VALUE);
                assertThat(eventuallyKeptIn(file, 20)).isEqualTo(20);
                return 0;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** A kill would leave it half done: documents without their ids, say. */
    @Test
    void a_command_is_not_written_before_it_is_done_however_much_it_changes() {
        Path file = directory.resolve("views.mv");
        var _ = on(file, things -> {
            try {
                insert(things, 10);
                assertThat(eventuallyKeptIn(file, 10)).isEqualTo(10);
                room.set(0);
                insert(things, 40_000);
                assertThat(keptIn(file)).isEqualTo(10);
                return 0;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void a_store_that_is_closed_without_room_keeps_what_it_had_written() throws IOException {
        Path file = directory.resolve("views.mv");
        var _ = on(file, things -> {
            insert(things, 10);
            return 0;
        });
        assertThat(keptIn(file)).isEqualTo(10);
        room.set(0);
        var _ = on(file, things -> {
            insert(things, 10);
            return 0;
        });
        assertThat(keptIn(file)).isEqualTo(10);
    }
}
