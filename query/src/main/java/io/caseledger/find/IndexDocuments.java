package io.caseledger.find;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns entries into documents of the index. Fields carry their kind's name: kinds may use one path for different things. */
final class IndexDocuments {
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String ID = "_id";
    static final String POSITION = "position";
    private static final FieldType GRAMS = new FieldType();

    static {
        GRAMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        GRAMS.setOmitNorms(true);
        GRAMS.setTokenized(true);
        GRAMS.freeze();
    }

    private IndexDocuments() {}

    static String name(String kind, String path) {
        return path.equals(ID) ? ID : kind + ":" + path;
    }

    static String textName(String kind, String path) {
        return kind + "?" + path;
    }

    static String countingName(String kind, String indicator) {
        return kind + "#" + indicator;
    }

    static Document of(String key, long position, Entry entry) {
        var document = new Document();
        document.add(new StringField(KEY, key, Store.YES));
        document.add(new StringField(KIND, entry.kind(), Store.NO));
        document.add(new StringField(ID, entry.id(), Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new LongField(POSITION, position, Store.NO));
        entry.fields().kept().forEach(it -> addKept(document, it, entry));
        entry.fields().searched().forEach(it -> addSearched(document, it, entry));
        entry.counting()
                .forEach((indicator, day) -> document.add(
                        new LongField(countingName(entry.kind(), indicator), Values.number(day), Store.NO)));
        return document;
    }

    /** Without what nobody orders or counts by: an entry of an index that has one kind and one order. */
    static Document ofSerial(String kind, Fields fields, Record root) {
        var document = new Document();
        fields.kept().forEach(it -> addFiltered(document, name(kind, it.path()), it, root));
        return document;
    }

    private static void addFiltered(Document document, String name, Field field, Record root) {
        Values.at(
                root,
                field.path(),
                value -> document.add(
                        field.isNumeric()
                                ? new LongField(name, Values.number(value), Store.NO)
                                : new StringField(name, Values.word(value), Store.NO)));
    }

    private static void addKept(Document document, Field field, Entry entry) {
        String name = name(entry.kind(), field.path());
        addFiltered(document, name, field, entry.root());
        if (!field.isNumeric()) {
            Values.at(
                    entry.root(),
                    field.path(),
                    value -> document.add(new SortedSetDocValuesField(name, new BytesRef(Values.word(value)))));
        }
    }

    private static void addSearched(Document document, String path, Entry entry) {
        String name = textName(entry.kind(), path);
        Values.at(
                entry.root(),
                path,
                value -> document.add(
                        new org.apache.lucene.document.Field(name, new GramTokens(Values.word(value)), GRAMS)));
    }
}
