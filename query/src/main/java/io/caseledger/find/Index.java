package io.caseledger.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** An index of what can be asked of documents, which come and go; the documents themselves are kept elsewhere. */
public final class Index extends OpenIndex {

    /** A document that was found, with what it is ordered by; absent when it has nothing there. */
    public record Hit(String id, @Nullable Object value) {}

    private Index(Path path) throws IOException {
        super(path, new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    }

    /** Opens what the last commit left, or begins an empty one. */
    public static Index open(Path path) throws IOException {
        return new Index(path);
    }

    /**
     * Opens what the last commit left, if it can be read and was made for the same purpose; otherwise whatever is there is
     * deleted. Absent when there is nothing to go on with.
     *
     * @param fits whether what the last commit was made with is what is wanted
     */
    public static @Nullable Index kept(Path path, Predicate<Map<String, String>> fits) throws IOException {
        return kept(path, Index::new, fits);
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

    /** The same, of those alone whose first value, a word, another one that is wanted has too. */
    public Map<Group, Long> tallyShared(String kind, Fields fields, Where where, List<String> by, @Nullable String on)
            throws IOException {
        return searched(searcher ->
                IndexTally.ofShared(searcher, new IndexQueries(kind, fields).of(where), kind, fields, by, on));
    }

    /** What came in and what was closed, all of it as of one moment. */
    public Flows flows(String kind, Fields fields, FlowQuestion asked) throws IOException {
        return searched(searcher -> IndexFlow.of(searcher, kind, fields, asked));
    }
}
