package io.caseledger.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index on disk of what can be asked of documents; the documents themselves are kept elsewhere. What is put into it can
 * be found after the next {@link #refresh}, and is still there after a crash if it was committed.
 *
 * <p>Files are read without mapping them, so that its size never shows in the memory of the process; what is new and small
 * stays in memory until the next commit.
 */
public final class Index implements AutoCloseable {
    private static final int BUFFER_MEGABYTES = 16;
    private static final int CACHED_MEGABYTES = 16;
    private static final int CACHED_SEGMENT_MEGABYTES = 4;

    private final IndexWriter writer;
    private final Directory directory;
    private final SearcherManager searchers;

    /** A document that was found, with what it is ordered by; absent when it has nothing there. */
    public record Hit(String id, @Nullable Object value) {}

    private Index(Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Opens what the last commit left, or begins an empty one. */
    public static Index open(Path path) throws IOException {
        var directory = new Cached(new NIOFSDirectory(path));
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(3, 1);
        var config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setCommitOnClose(false);
        try {
            var writer = new IndexWriter(directory, config);
            return new Index(directory, writer, new SearcherManager(writer, true, false, new SearcherFactory()));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** What the last commit was made with; empty when there was none. */
    public Map<String, String> committed() {
        var data = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(it -> data.put(it.getKey(), it.getValue()));
        }
        return data;
    }

    /** Puts all entries of a record in the place of those it had. */
    public void put(String key, long position, List<Entry> entries) throws IOException {
        var documents = new ArrayList<Document>(entries.size());
        entries.forEach(it -> documents.add(IndexDocuments.of(key, position, it)));
        writer.updateDocuments(new Term(IndexDocuments.KEY, key), documents);
    }

    public void remove(String key) throws IOException {
        writer.deleteDocuments(new Term(IndexDocuments.KEY, key));
    }

    /** Lets all that was put be found. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    public void commit(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** Leaves out of what is committed next, and of what is read, all that was removed or replaced. */
    public void purge() throws IOException {
        writer.forceMergeDeletes(true);
        refresh();
    }

    /** Deletes from the disk what neither the last commit nor anybody who reads needs. */
    public void tidy() throws IOException {
        refresh();
        writer.deleteUnusedFiles();
    }

    /** The keys of records that stand at a later position. */
    public List<String> keysAfter(long position) throws IOException {
        return searched(searcher -> {
            Query later = LongField.newRangeQuery(IndexDocuments.POSITION, position + 1, Long.MAX_VALUE);
            var keys = new ArrayList<String>();
            for (ScoreDoc it :
                    searcher.search(later, Math.max(1, searcher.getIndexReader().maxDoc())).scoreDocs) {
                keys.add(searcher.storedFields().document(it.doc).get(IndexDocuments.KEY));
            }
            return keys;
        });
    }

    /** The first so many documents of a kind that are wanted, ordered by a path and then by id, after a place in that order. */
    public List<Hit> find(String kind, Fields fields, Where where, IndexOrder order, @Nullable Hit after, int most)
            throws IOException {
        return searched(searcher -> order.hits(searcher, new IndexQueries(kind, fields).of(where), after, most));
    }

    public long count(String kind, Fields fields, Where where) throws IOException {
        return searched(searcher -> (long) searcher.count(new IndexQueries(kind, fields).of(where)));
    }

    /** How many documents there are for each combination of values, and for each day in Shanghai if asked. */
    public Map<Group, Long> tally(String kind, Fields fields, Where where, List<String> by, @Nullable String on)
            throws IOException {
        return searched(
                searcher -> IndexTally.of(searcher, new IndexQueries(kind, fields).of(where), kind, fields, by, on));
    }

    /** What came in and what was closed, all of it as of one moment. */
    public Flows flows(String kind, Fields fields, FlowQuestion asked) throws IOException {
        return searched(searcher -> IndexFlow.of(searcher, kind, fields, asked));
    }

    private interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private <T> T searched(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Keeps in memory, too, what is written before its size is known; merges and commits alone go to the disk. */
    private static final class Cached extends NRTCachingDirectory {
        Cached(Directory disk) {
            super(disk, CACHED_SEGMENT_MEGABYTES, CACHED_MEGABYTES);
        }

        @Override
        protected boolean doCacheWrite(String name, IOContext context) {
            boolean ofUnknownSize = context.mergeInfo() == null && context.flushInfo() == null;
            boolean ofCommit = name.startsWith("segments") || name.startsWith("pending_segments");
            return super.doCacheWrite(name, context)
                    || ofUnknownSize && !ofCommit && ramBytesUsed() < (long) CACHED_MEGABYTES << 20;
        }
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        try {
            searchers.close();
            writer.rollback();
        } finally {
            directory.close();
        }
    }
}
