package io.caseledger.views;

import com.mongodb.client.model.Filters;
import io.caseledger.find.Index;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Takes the views' word for all that stands at a later position than the index's last commit, in them or in the index. */
final class IndexMending {
    /** Puts what waits into the index meanwhile. */
    interface Drain {
        void into(Index index) throws IOException;
    }

    private final ViewStore store;
    private final ViewsFile file;
    private final List<Kind<?, ?>> kinds;
    private final IndexQueue queue;
    private final Index into;
    private final Drain drain;
    private int count;

    IndexMending(ViewStore store, ViewsFile file, List<Kind<?, ?>> kinds, IndexQueue queue, Index into, Drain drain) {
        this.store = store;
        this.file = file;
        this.kinds = kinds;
        this.queue = queue;
        this.into = into;
        this.drain = drain;
    }

    /** Brings the index up to date, and says how many records that took. */
    int from(long position) throws IOException {
        for (String key : into.keysAfter(position)) {
            if (queue.isTouched(key)) {
                continue; // what was told meanwhile is in its place already
            }
            into.remove(key);
            for (Kind<?, ?> kind : kinds) {
                if (key.startsWith(kind.name() + "/")) {
                    reload(kind, key.substring(kind.name().length() + 1));
                }
            }
        }
        for (Kind<?, ?> kind : kinds) {
            scan(kind, position);
        }
        return count;
    }

    private <V extends Record> void reload(Kind<V, ?> kind, String id) {
        Stored<V> stored = store.views(kind).find(Filters.eq("_id", id)).first();
        if (stored != null) {
            put(kind, stored);
        }
    }

    private <V extends Record> void scan(Kind<V, ?> kind, long position) {
        file.scan(store.views(kind), position, it -> put(kind, it));
    }

    /** What was told meanwhile is newer than what stands in the store as it was when the scan began. */
    private <V extends Record> void put(Kind<V, ?> kind, Stored<V> stored) {
        var change = new IndexChange<>(kind, stored);
        try {
            if (count++ % IndexQueue.WORTHWHILE == 0) {
                drain.into(into);
            }
            if (queue.isStopped()) {
                throw new IllegalStateException("Stopped while the index was being mended");
            }
            if (!queue.isTouched(change.key())) {
                change.putInto(into, store);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
