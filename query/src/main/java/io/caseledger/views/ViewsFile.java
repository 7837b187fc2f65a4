package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.bson.BsonBinaryReader;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
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
        String namespace = database + "." + collection.getNamespace().getCollectionName();
        if (!file.hasMap("databases." + namespace)) {
            return;
        }
        Codec<T> codec = collection.getCodecRegistry().get(collection.getDocumentClass());
        for (var cursor = BsonCollection.documents(file, namespace).cursor(null); cursor.hasNext(); ) {
            var _ = cursor.next();
            byte[] document = cursor.getValue();
            if (new RawBsonDocument(document).get("position") instanceof BsonInt64 position
                    && position.getValue() > after) {
                try (var reader = new BsonBinaryReader(ByteBuffer.wrap(document))) {
                    taker.accept(codec.decode(reader, DecoderContext.builder().build()));
                }
            }
        }
    }
}
