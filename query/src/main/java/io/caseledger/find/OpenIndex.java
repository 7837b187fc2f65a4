package io.caseledger.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index on disk, open to one writer and many readers. What is put into it can be found after the next {@link #refresh}, and
 * is still there after a crash if it was committed.
 *
 * <p>Files are read without mapping them, so that its size never shows in the memory of the process; what is new and small
 * stays in memory until the next commit.
 */
abstract sealed class OpenIndex implements AutoCloseable permits Index, SerialIndex {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
    private static final int BUFFER_MEGABYTES = 16;
    private static final int CACHED_MEGABYTES = 16;
    private static final int CACHED_SEGMENT_MEGABYTES = 4;

    final IndexWriter writer;
    private final Directory directory;
    private final SearcherManager searchers;

    /** Opens what the last commit left, or begins an empty one. */
    OpenIndex(Path path, MergePolicy merging) throws IOException {
        directory = new Cached(new NIOFSDirectory(path));
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(3, 1);
        var config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges)
                .setMergePolicy(merging)
                .setCommitOnClose(false);
        try {
            writer = new IndexWriter(directory, config);
            searchers = new SearcherManager(writer, true, false, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** How an index of some kind is opened. */
    public interface Opening<I> {
        I at(Path path) throws IOException;
    }

    /**
     * Opens what the last commit left, if it can be read and was made for the same purpose; otherwise whatever is there is
     * deleted. Absent when there is nothing to go on with.
     *
     * @param fits whether what the last commit was made with is what is wanted
     */
    static <I extends OpenIndex> @Nullable I kept(Path path, Opening<I> opening, Predicate<Map<String, String>> fits)
            throws IOException {
        I found = Files.isDirectory(path) ? tried(path, opening) : null;
        if (found != null) {
            try {
                if (fits.test(found.committed())) {
                    return found;
                }
            } catch (RuntimeException e) {
                found.close();
                throw e;
            }
            found.close();
        }
        clear(path);
        return null;
    }

    private static <I extends OpenIndex> @Nullable I tried(Path path, Opening<I> opening) {
        try {
            return opening.at(path);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} cannot be read and is built anew: {}", path, e.toString());
            return null;
        }
    }

    private static void clear(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path it : files.toList()) {
                Files.deleteIfExists(it);
            }
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

    /** Lets all that was put be found. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    public void commit(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    final <T> T searched(Question<T> question) throws IOException {
        IndexSearcher searcher = acquired();
        try {
            return question.ask(searcher);
        } catch (AlreadyClosedException e) {
            throw new IOException("The index was closed meanwhile", e);
        } finally {
            searchers.release(searcher);
        }
    }

    private IndexSearcher acquired() throws IOException {
        try {
            return searchers.acquire();
        } catch (AlreadyClosedException e) {
            throw new IOException("The index was closed meanwhile", e);
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
}
