package io.caseledger.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Reads the first or the last hits in the order in which they lie. A segment can be walked forward only: of the last hits in it
 * no more is remembered than a ring of them, and segments before it are not walked once there are enough.
 */
final class SerialHits {
    private SerialHits() {}

    static List<Long> in(IndexSearcher searcher, Query query, String number, boolean descending, int most)
            throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        var found = new ArrayList<Long>();
        for (LeafReaderContext segment : descending ? segments.reversed() : segments) {
            int wanted = most - found.size();
            Scorer scorer = wanted == 0 ? null : weight.scorer(segment);
            if (scorer != null) {
                int[] hits = descending ? last(scorer.iterator(), wanted) : first(scorer.iterator(), wanted);
                List<Long> numbers = numbers(DocValues.getSortedNumeric(segment.reader(), number), hits);
                found.addAll(descending ? numbers.reversed() : numbers);
            }
        }
        return Collections.unmodifiableList(found);
    }

    private static int[] first(DocIdSetIterator hits, int most) throws IOException {
        int[] first = new int[most];
        int count = 0;
        while (count < most && hits.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            first[count++] = hits.docID();
        }
        return Arrays.copyOf(first, count);
    }

    private static int[] last(DocIdSetIterator hits, int most) throws IOException {
        int[] ring = new int[most];
        int count = 0;
        int next = 0;
        while (hits.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            ring[next] = hits.docID();
            next = next + 1 == most ? 0 : next + 1;
            count++;
        }
        int kept = Math.min(count, most);
        int[] last = new int[kept];
        for (int i = 0; i < kept; i++) {
            last[i] = ring[Math.floorMod(next - kept + i, most)];
        }
        return last;
    }

    private static List<Long> numbers(SortedNumericDocValues numbers, int[] hits) throws IOException {
        var found = new ArrayList<Long>(hits.length);
        for (int hit : hits) {
            if (!numbers.advanceExact(hit)) {
                throw new IllegalStateException("An entry has no number");
            }
            found.add(numbers.nextValue());
        }
        return found;
    }
}
