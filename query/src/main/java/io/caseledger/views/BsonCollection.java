package io.caseledger.views;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * A collection whose documents are kept as BSON, in memory as in the file: as trees of objects, what waits to be written and what was
 * read lately would be several times as large, and nearly all that the garbage collector copies during a rebuild.
 *
 * <p>Documents stand in the order in which they came, and the index of ids tells where: ids are random, and by them each new document
 * would change a page, and the pages above it, that hold nothing else of what is new.
 */
final class BsonCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final MVMap<Long, byte[]> documents;

    BsonCollection(
            BsonBackend.Database database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Long, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** The documents of a collection, by their place. */
    static MVMap<Long, byte[]> documents(MVStore file, String namespace) {
        return file.openMap(
                "databases." + namespace,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    /** Called by one thread at a time. */
    @Override
    protected Object addDocumentInternal(Document document) {
        Long last = documents.lastKey();
        long place = last == null ? 0 : last + 1;
        Assert.isNull(documents.put(place, Bson.encode(document)));
        return place;
    }

    @Override
    protected void handleUpdate(Object place, Document before, Document now) {
        var _ = documents.put((Long) place, Bson.encode(now));
    }

    @Override
    protected void removeDocument(Object place) {
        Objects.requireNonNull(documents.remove((Long) place), "No document");
    }

    @Override
    protected Document getDocument(Object place) {
        return Bson.decode(Objects.requireNonNull(documents.get((Long) place), "No document"));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return all(false);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batch, Document fields) {
        Stream<Document> all = all(isNaturalDescending(order)).map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(all, query, order, skip, limit, batch, fields);
    }

    private Stream<DocumentWithPosition<Object>> all(boolean newestFirst) {
        Cursor<Long, byte[]> cursor = documents.cursor(null, null, newestFirst);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(place -> new DocumentWithPosition<>(Bson.decode(cursor.getValue()), place));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** To know how large a collection is, each document would be encoded once more. Nobody asks. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int difference) {}
}
