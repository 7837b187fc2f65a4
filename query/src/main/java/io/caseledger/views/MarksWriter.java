package io.caseledger.views;

import io.caseledger.find.Grams;
import io.caseledger.find.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.bson.BsonWriter;

/**
 * Writes beside a view, in a MongoDB, what its secondary indexes cannot find in it: the marks of a desk, the grams of all
 * searched texts, and these texts as they are compared.
 */
final class MarksWriter<V extends Record> {
    static final String GRAMS = "marks.grams";
    private static final String TEXTS = "marks.texts.";

    private final Kind<V, ?> kind;
    private final ViewStore store;

    MarksWriter(Kind<V, ?> kind, ViewStore store) {
        this.kind = kind;
        this.store = store;
    }

    /** A view as its paths see it. */
    private record Root(Record view) {}

    /** Where the folded texts of a path stand. */
    static String textsAt(String path) {
        return TEXTS + path.replace('.', '/');
    }

    void write(BsonWriter writer, Stored<V> stored) {
        writer.writeStartDocument("marks");
        Marks marks = store.marksOf(kind, stored);
        if (marks != null) {
            writer.writeBoolean("open", marks.open());
            writer.writeDateTime("dueAt", marks.dueAt().toEpochMilli());
            writeAll(writer, "assignees", marks.assignees());
        }
        if (!kind.fields().searched().isEmpty()) {
            writeTexts(writer, stored.view());
        }
        writer.writeEndDocument();
    }

    private void writeTexts(BsonWriter writer, V view) {
        var grams = new LinkedHashSet<String>();
        writer.writeStartDocument("texts");
        for (String path : kind.fields().searched()) {
            List<String> folded = folded(view, path);
            folded.forEach(it -> Grams.addTo(grams, it));
            writeAll(writer, path.replace('.', '/'), folded);
        }
        writer.writeEndDocument();
        writeAll(writer, "grams", grams);
    }

    private static List<String> folded(Record view, String path) {
        var folded = new ArrayList<String>();
        Values.at(new Root(view), path, it -> folded.add(Grams.fold(Objects.toString(it))));
        return folded;
    }

    private static void writeAll(BsonWriter writer, String name, Iterable<String> texts) {
        writer.writeStartArray(name);
        texts.forEach(writer::writeString);
        writer.writeEndArray();
    }
}
