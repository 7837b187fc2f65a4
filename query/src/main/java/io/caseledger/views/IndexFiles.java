package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.caseledger.find.Index;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory of the index, and what its commits say: of which views it was made, in which form, and up to where. */
final class IndexFiles {
    /** Nothing happened since the index was closed. */
    static final long ALL_OF_IT = Long.MAX_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    /** Changes with what the index's code keeps for the same fields. */
    private static final String FORMAT = "1";

    private static final String CLOSED = "closed";

    private final Path directory;
    private final MongoCollection<Document> names;
    private final String form;

    /** @param calendar names the calendar and the rule packs; by others, limits end at other instants */
    IndexFiles(Path directory, MongoCollection<Document> names, List<Kind<?, ?>> kinds, String calendar) {
        this.directory = directory;
        this.names = names;
        var fields = new StringBuilder(FORMAT).append(calendar).append(DueItem.FIELDS);
        kinds.stream()
                .sorted(Comparator.comparing((Kind<?, ?> it) -> it.name()))
                .forEach(it -> fields.append(it.name()).append(it.fields()));
        form = UUID.nameUUIDFromBytes(fields.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** Opens the index; an empty one when there is none that can be used for these views. */
    Index open() throws IOException {
        Index kept = Index.kept(directory, said -> form.equals(said.get("form")) && name().equals(said.get("views")));
        if (kept != null) {
            return kept;
        }
        names.replaceOne(
                Filters.eq("_id", "index"),
                new Document("_id", "index").append("name", UUID.randomUUID().toString()),
                new ReplaceOptions().upsert(true));
        return Index.open(directory);
    }

    private String name() {
        Document name = names.find(Filters.eq("_id", "index")).first();
        return name == null ? "" : name.getString("name");
    }

    /**
     * Up to which position the views and the index are known to agree; {@link #ALL_OF_IT} when they agree in all, and -1 when
     * in nothing.
     *
     * @param reached how far the views are
     */
    long upTo(Index index, long reached) throws IOException {
        Map<String, String> said = index.committed();
        String position = said.get("position");
        if (position == null) {
            return -1;
        }
        long committed = Long.parseLong(position);
        boolean closed = Files.deleteIfExists(directory.resolve(CLOSED)) && committed <= reached;
        return closed ? ALL_OF_IT : Math.max(-1, Math.min(committed, reached));
    }

    void commit(Index index, long position) throws IOException {
        index.commit(Map.of("form", form, "views", name(), "position", Long.toString(position)));
    }

    /** Says beside the last commit that all is in it; whoever opens the index takes the word away before anything else. */
    void markClosed() throws IOException {
        Files.writeString(directory.resolve(CLOSED), "");
    }

    static void close(@Nullable Index index) {
        if (index == null) {
            return;
        }
        try {
            index.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The index was not closed in order", e);
        }
    }
}
