package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.store.StartRefused;
import java.nio.file.Path;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewFormTest {
    @TempDir
    private Path directory;

    private static MVStore plain(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
    }

    private int keptAfterOpening(Path file) {
        try (MVStore opened = ViewForm.open(file, ViewFormTest::plain)) {
            int kept = opened.openMap("databases.caseledger.things").size();
            var _ = opened.commit();
            return kept;
        }
    }

    private static void put(MVStore store) {
        var _ = store.openMap("databases.caseledger.things").put("t", "a view");
        var _ = store.commit();
    }

    @Test
    void views_of_this_form_are_kept() {
        Path file = directory.resolve("views.mv");
        try (MVStore fresh = ViewForm.open(file, ViewFormTest::plain)) {
            put(fresh);
        }
        assertThat(keptAfterOpening(file)).isOne();
        assertThat(keptAfterOpening(file)).isOne();
    }

    @Test
    void views_of_an_older_form_are_thrown_away() {
        Path file = directory.resolve("views.mv");
        try (MVStore older = plain(file)) {
            put(older);
        }
        assertThat(keptAfterOpening(file)).isZero();
    }

    @Test
    void a_shared_database_of_an_older_form_stops_the_start() {
        try (var mongo = new MemoryMongo()) {
            ViewStore store = mongo.store("form", new Fuse(), false);
            var form = new ViewForm(store);
            form.afterPropertiesSet();
            var _ = mongo.database("form").getCollection(ViewStore.TOKENS).insertOne(new Document("_id", "views/0"));
            form.afterPropertiesSet(); // its own
            var _ = store.marks().deleteOne(new Document("_id", "form"));
            assertThatExceptionOfType(StartRefused.class).isThrownBy(form::afterPropertiesSet);
        }
    }
}
