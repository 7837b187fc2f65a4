package io.caseledger.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which values of a field stand in several of some documents. Where most stand in one, to look each up for its document costs
 * more than all else; here they are told apart by their numbers, and read once, in their order, across segments.
 */
final class SharedValues extends SimpleCollector {
    private final String field;
    private final List<Leaf> leaves = new ArrayList<>();
    private Leaf leaf = Leaf.of(-1, DocValues.emptySortedSet());

    /** A segment, with the numbers of the values that stand in its documents, and of those that stand in several. */
    private record Leaf(int number, SortedSetDocValues values, FixedBitSet seen, FixedBitSet shared) {
        static Leaf of(int number, SortedSetDocValues values) {
            int count = Math.toIntExact(values.getValueCount());
            return new Leaf(number, values, new FixedBitSet(count), new FixedBitSet(count));
        }
    }

    /** Whether a document has a value that another one has too. */
    interface Sharing {
        boolean is(int document) throws IOException;
    }

    private SharedValues(String field) {
        this.field = field;
    }

    static SharedValues of(IndexSearcher searcher, Query query, String field) throws IOException {
        return searcher.search(query, new CollectorManager<SharedValues, SharedValues>() {
            @Override
            public SharedValues newCollector() {
                return new SharedValues(field);
            }

            @Override
            public SharedValues reduce(Collection<SharedValues> collectors) throws IOException {
                var all = new SharedValues(field);
                collectors.forEach(it -> all.leaves.addAll(it.leaves));
                all.acrossLeaves();
                return all;
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        leaf = Leaf.of(context.ord, DocValues.getSortedSet(context.reader(), field));
        leaves.add(leaf);
    }

    @Override
    public void collect(int document) throws IOException {
        if (leaf.values().advanceExact(document)) {
            int value = (int) leaf.values().nextOrd();
            if (leaf.seen().getAndSet(value)) {
                leaf.shared().set(value);
            }
        }
    }

    private void acrossLeaves() throws IOException {
        if (leaves.size() < 2) {
            return;
        }
        var known = new BytesRefHash();
        var again = new BitSet();
        for (Leaf it : leaves) {
            each(it, (_, text) -> {
                int number = known.add(text);
                if (number < 0) {
                    again.set(-number - 1);
                }
            });
        }
        for (Leaf it : leaves) {
            each(it, (value, text) -> {
                if (again.get(known.find(text))) {
                    it.shared().set(value);
                }
            });
        }
    }

    private interface Taker {
        void take(int value, BytesRef text);
    }

    private static void each(Leaf leaf, Taker taker) throws IOException {
        TermsEnum all = leaf.values().termsEnum();
        for (BytesRef text = all.next(); text != null; text = all.next()) {
            int value = (int) all.ord();
            if (leaf.seen().get(value)) {
                taker.take(value, text);
            }
        }
    }

    /** For the documents of a segment. */
    Sharing in(LeafReaderContext context) throws IOException {
        Map<Integer, FixedBitSet> shared = new HashMap<>();
        leaves.forEach(it -> shared.merge(it.number(), it.shared(), SharedValues::both));
        FixedBitSet here = shared.get(context.ord);
        if (here == null) {
            return _ -> false;
        }
        var values = DocValues.getSortedSet(context.reader(), field);
        return document -> values.advanceExact(document) && here.get((int) values.nextOrd());
    }

    private static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
        var both = one.clone();
        both.or(other);
        return both;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
