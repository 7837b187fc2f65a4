package io.caseledger.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoClientSettings;
import io.caseledger.deadline.Clocks;
import io.caseledger.seal.Seals;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.h2.mvstore.MVStore;

/**
 * Generations in the data directory: {@code views.mv} with {@code index}, and after a rebuild {@code views-1.mv} with
 * {@code index-1}, and so on. {@code views.live} holds the number of the live one, once it is another than the first.
 */
final class EmbeddedGenerations implements Generations {
    private static final String NOTE = "views.live";

    private final DataDirectory data;
    private final MongoClientSettings settings;
    private final Clocks clocks;
    private final Seals seals;
    private final Serializer serializer;
    private final Supplier<List<Kind<?, ?>>> kinds;
    private final Duration patience;

    EmbeddedGenerations(
            DataDirectory data,
            MongoClientSettings settings,
            Clocks clocks,
            Seals seals,
            Serializer serializer,
            Supplier<List<Kind<?, ?>>> kinds,
            Duration patience) {
        this.data = data;
        this.settings = settings;
        this.clocks = clocks;
        this.seals = seals;
        this.serializer = serializer;
        this.kinds = kinds;
        this.patience = patience;
    }

    private Path file(int number) {
        return data.path(number == 0 ? "views.mv" : "views-" + number + ".mv");
    }

    private Path index(int number) {
        return data.path(number == 0 ? "index" : "index-" + number);
    }

    @Override
    public int live() {
        Path note = data.path(NOTE);
        if (!Files.exists(note)) {
            return 0;
        }
        try {
            return Integer.parseUnsignedInt(Files.readString(note, UTF_8).strip());
        } catch (IOException | NumberFormatException e) {
            throw new StartRefused(
                    "The file " + note + " should hold the number of the views that are live.",
                    "Delete it and all files views*.mv; the views are made again from the log.",
                    e);
        }
    }

    /** Beside the note first, and forced to the disk: after a power failure it is the old one or the new one. */
    @Override
    public void noteLive(int number) {
        Path beside = data.path(NOTE + ".new");
        try {
            Files.writeString(beside, number + "\n", UTF_8);
            force(beside, StandardOpenOption.WRITE);
            Files.move(beside, data.path(NOTE), StandardCopyOption.ATOMIC_MOVE);
            force(data.path("."), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException("It cannot be noted which views are live", e);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public boolean exists(int number) {
        return Files.exists(file(number));
    }

    @Override
    public EmbeddedGeneration open(int number) {
        Path path = file(number);
        if (number != live()) {
            deleteIndex(number);
        }
        MVStore file = ViewForm.open(path, EmbeddedMongo::open);
        var backend = new ViewsBackend(file, path.toFile()::getUsableSpace);
        var client = EmbeddedMongo.client(backend, settings);
        var database = client.getDatabase(EmbeddedMongo.DATABASE);
        var store = new ViewStore(number, database, true, clocks, seals);
        var made = new AtomicReference<EmbeddedGeneration>();
        var generation = new EmbeddedGeneration(
                new EmbeddedGeneration.Kept(file, backend, client, path.toFile()::getUsableSpace),
                store,
                ViewsConfiguration.tokensIn(database, serializer, true),
                () -> feed(Objects.requireNonNull(made.get()), file));
        made.set(generation);
        return generation;
    }

    private IndexFeed feed(EmbeddedGeneration of, MVStore file) {
        ViewStore store = of.store();
        List<Kind<?, ?>> all = kinds.get();
        return new IndexFeed(
                store,
                new ViewsFile(file, EmbeddedMongo.DATABASE),
                all,
                new IndexFiles(index(of.number()), store.indexes(), all, clocks.fingerprint()),
                of::reached,
                data.path(".").toFile()::getUsableSpace,
                patience);
    }

    /** The file last: what was not deleted to its end is found again by it. */
    @Override
    public void delete(int number) {
        deleteIndex(number);
        try {
            Files.deleteIfExists(file(number));
        } catch (IOException e) {
            throw new UncheckedIOException("Views that are not needed any more cannot be deleted", e);
        }
    }

    /** It may hold in the clear who was erased while nobody had it open, so it is never taken up again before it is live. */
    private void deleteIndex(int number) {
        Path directory = index(number);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path it : files.toList()) {
                Files.deleteIfExists(it);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("An index that is not needed any more cannot be deleted", e);
        }
    }
}
