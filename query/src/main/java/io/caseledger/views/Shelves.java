package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * The collections of one generation of the views.
 *
 * @param plain how documents read, with nothing sealed in them
 * @param views by kind, as they are folded
 * @param shown by kind, as they may be shown
 */
record Shelves(
        int generation,
        MongoDatabase database,
        CodecRegistry plain,
        Map<String, MongoCollection<?>> views,
        Map<String, MongoCollection<?>> shown) {

    Shelves(int generation, MongoDatabase database, CodecRegistry plain) {
        this(generation, database, plain, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
}
