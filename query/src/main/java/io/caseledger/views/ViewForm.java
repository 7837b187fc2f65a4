package io.caseledger.views;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.caseledger.store.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * In which form views are kept. Those of another form lack what this program asks of them, so they are made again from the log: by
 * itself where they are its own; where other nodes share them, by whoever runs them all.
 */
@Component
@ConditionalOnExpression("'${caseledger.views.uri:embedded}' != 'embedded'")
class ViewForm implements InitializingBean {
    /**
     * 2: each record with the workstation that it belongs to. 3: what is a part of a stream has the id of the stream before a slash.
     * 4: without what is {@link Derived}. 5: in the order in which records came, and in the file their ids as plain texts. 6: in the file by plain numbers.
     */
    static final int NOW = 6;

    private static final Logger LOG = LoggerFactory.getLogger(ViewForm.class);
    private static final String MARK = "form";

    private final ViewStore store;

    ViewForm(ViewStore store) {
        this.store = store;
    }

    /** The file of the embedded store; an empty one in the place of one of another form. */
    static MVStore open(Path file, Function<Path, MVStore> opening) {
        MVStore opened = opening.apply(file);
        boolean other = opened.getStoreVersion() != NOW;
        if (other && !opened.getMapNames().isEmpty()) {
            LOG.info("The views were made by another version; they are made again from the log.");
            opened.closeImmediately();
            delete(file);
            opened = opening.apply(file);
        }
        if (other) {
            opened.setStoreVersion(NOW);
        }
        return opened;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the views cannot be replaced", e);
        }
    }

    @Override
    public void afterPropertiesSet() {
        Document mark = store.marks().find(Filters.eq("_id", MARK)).first();
        boolean same = mark != null && Integer.valueOf(NOW).equals(mark.getInteger("version"));
        if (!same && store.isFolded()) {
            throw new StartRefused(
                    "The views in this MongoDB were made by another version.",
                    "Stop all nodes and drop the database; the views are made again from the log.");
        }
        if (!same) {
            mark(store);
        }
    }

    /** Says of views that they are of this form. */
    static void mark(ViewStore store) {
        var _ = store.marks()
                .replaceOne(
                        Filters.eq("_id", MARK),
                        new Document("_id", MARK).append("version", NOW),
                        new ReplaceOptions().upsert(true));
    }
}
