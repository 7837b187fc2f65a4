package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.bson.BsonBinaryReader;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Reads whole collections out of the embedded store's file, one document after the other: over its protocol it would first
 * gather them all in memory.
 */
final class ViewsFile {
    private final MVStore file;
    private final String database;

    ViewsFile(MVStore file, String database) {
        this.file = file;
        this.database = database;
    }

    /** Hands over each document of a collection that stands at a later position, as it was when this began or newer. */
    <T> void scan(MongoCollection<T> collection, long after, Consumer<T> taker) {
        String name = "databases." + database + "." + collection.getNamespace().getCollectionName();
        if (!file.hasMap(name)) {
            return;
        }
        Codec<T> codec = collection.getCodecRegistry().get(collection.getDocumentClass());
        MVMap<Object, Document> documents = file.openMap(name, BsonTypes.documents());
        for (var cursor = documents.cursor(null); cursor.hasNext(); ) {
            var _ = cursor.next();
            Document document = cursor.getValue();
            if (document.get("position") instanceof Long position && position > after) {
                var bytes = ByteBuffer.wrap(BsonTypes.encode(document));
                try (var reader = new BsonBinaryReader(bytes)) {
                    taker.accept(codec.decode(reader, DecoderContext.builder().build()));
                }
            }
        }
    }
}
