package io.caseledger.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.LogDocMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * An index of what comes one after the other and never changes, such as the events of a log: each entry has a number, greater than
 * those of all before, and is found again in the order of the numbers. The entries themselves are kept elsewhere.
 *
 * <p>Only neighbours are merged, so that entries lie in their order on the disk, too: a page is read where it lies, from
 * whichever end, and needs no sorting.
 */
public final class SerialIndex extends OpenIndex {
    /** There is one kind of entry. */
    private static final String KIND = "";

    private final Fields fields;
    private final String number;

    private SerialIndex(Path path, Fields fields, String number) throws IOException {
        super(path, new LogDocMergePolicy());
        this.fields = fields;
        this.number = IndexDocuments.name(KIND, fields.declared(number).path());
    }

    /**
     * Opens what the last commit left, or begins an empty one.
     *
     * @param number the path of the number of an entry
     */
    public static SerialIndex open(Path path, Fields fields, String number) throws IOException {
        return new SerialIndex(path, fields, number);
    }

    /**
     * Opens what the last commit left, if it can be read and was made for the same purpose; otherwise whatever is there is
     * deleted. Absent when there is nothing to go on with.
     *
     * @param fits whether what the last commit was made with is what is wanted
     */
    public static @Nullable SerialIndex kept(
            Path path, Fields fields, String number, Predicate<Map<String, String>> fits) throws IOException {
        return kept(path, it -> open(it, fields, number), fits);
    }

    /** Adds an entry whose number is greater than those of all before; for one thread at a time. */
    public void add(Record entry) throws IOException {
        writer.addDocument(IndexDocuments.ofSerial(KIND, fields, entry));
    }

    /** The numbers of the first entries that are wanted, or of the last ones when descending, in that order. */
    public List<Long> find(Where where, boolean descending, int most) throws IOException {
        return searched(searcher -> SerialHits.in(searcher, queries().query(where), number, descending, most));
    }

    public long count(Where where) throws IOException {
        return searched(searcher -> (long) searcher.count(queries().query(where)));
    }

    private IndexQueries queries() {
        return new IndexQueries(KIND, fields);
    }
}
