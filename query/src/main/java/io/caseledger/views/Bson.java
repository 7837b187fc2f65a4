package io.caseledger.views;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Map;

/** The embedded store's documents as bytes, and back. */
final class Bson {
    private Bson() {}

    static byte[] encode(Map<String, ?> document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        return Arrays.copyOf(buffer.array(), buffer.readableBytes());
    }

    static Document decode(byte[] document) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(document));
    }
}
