package io.caseledger.views;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The embedded store with its documents kept as BSON. As it comes, it keeps them, and compares the keys of its index, by Java
 * serialization, which takes half the time of a busy server. The file opens a map once and then hands out the open one, so it is enough
 * to open that of an index with a better type before the store asks for it.
 */
class BsonBackend extends H2Backend {
    private final MVStore file;

    /** The store opens what is in the file while it is made, so these fields must be there before. */
    BsonBackend(MVStore file) {
        this.file = file;
        super(file);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, file, getCursorRegistry());
    }

    static final class Database extends H2Database {
        private final MVStore file;
        private final String name;

        private Database(String name, MVStore file, CursorRegistry cursors) {
            this.name = name;
            this.file = file;
            super(name, file, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            String namespace = getFullCollectionNamespace(collection);
            return new BsonCollection(
                    this, collection, options, cursorRegistry, BsonCollection.documents(file, namespace));
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            if (index.equals("_id_")) {
                var types = new MVMap.Builder<KeyValue, Object>().keyType(new IdType());
                var _ = file.openMap(name + "." + collection + "._index_" + index, types);
            }
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }
    }
}
