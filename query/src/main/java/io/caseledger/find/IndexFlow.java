package io.caseledger.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Adds up flows out of the columns of the index. Within a segment groups are told apart by the ordinals of their values, so
 * that a text is looked up once for a group and not once for a document.
 */
final class IndexFlow extends SimpleCollector {
    private static final long NONE = Long.MIN_VALUE;
    private static final long DAY = 86_400_000;

    private final String kind;
    private final FlowQuestion asked;
    private final Pass pass;
    private final Flows flows = new Flows();
    private final Map<Long, Flow> here = new HashMap<>();
    private final long[] ordinals;
    private SortedSetDocValues[] words = {};
    private SortedNumericDocValues opened = DocValues.emptySortedNumeric();
    private SortedNumericDocValues closed = DocValues.emptySortedNumeric();
    private SortedNumericDocValues amounts = DocValues.emptySortedNumeric();

    /** Documents are looked at once for the days on which they came in, and once for those on which they were closed. */
    private enum Pass {
        RECEIVED,
        RECEIVED_BEFORE,
        CLOSED,
        CLOSED_BEFORE
    }

    private IndexFlow(String kind, FlowQuestion asked, Pass pass) {
        this.kind = kind;
        this.asked = asked;
        this.pass = pass;
        ordinals = new long[asked.by().size()];
    }

    static Flows of(IndexSearcher searcher, String kind, Fields fields, FlowQuestion asked) throws IOException {
        asked.requireOf(fields);
        var queries = new IndexQueries(kind, fields);
        Days before = asked.window().yearBefore();
        var flows = new Flows();
        for (Pass pass : Pass.values()) {
            Where where = switch (pass) {
                case RECEIVED -> asked.openedIn(asked.window());
                case RECEIVED_BEFORE -> asked.openedIn(before);
                case CLOSED -> asked.closedIn(asked.window());
                case CLOSED_BEFORE -> asked.closedIn(before);
            };
            flows.add(searcher.search(queries.of(where), manager(kind, asked, pass)));
        }
        return flows;
    }

    private static CollectorManager<IndexFlow, Flows> manager(String kind, FlowQuestion asked, Pass pass) {
        return new CollectorManager<>() {
            @Override
            public IndexFlow newCollector() {
                return new IndexFlow(kind, asked, pass);
            }

            @Override
            public Flows reduce(Collection<IndexFlow> collectors) {
                var sum = new Flows();
                collectors.forEach(it -> sum.add(it.flows));
                return sum;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        LeafReader reader = context.reader();
        here.clear();
        words = new SortedSetDocValues[ordinals.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = DocValues.getSortedSet(
                    reader, IndexDocuments.name(kind, asked.by().get(i)));
        }
        opened = numbers(reader, asked.opened());
        closed = numbers(reader, asked.closed());
        amounts = numbers(reader, asked.amount());
    }

    private SortedNumericDocValues numbers(LeafReader reader, @Nullable String path) throws IOException {
        return path == null
                ? DocValues.emptySortedNumeric()
                : DocValues.getSortedNumeric(reader, IndexDocuments.name(kind, path));
    }

    @Override
    public void collect(int document) throws IOException {
        long key = 0;
        for (int i = 0; i < words.length; i++) {
            ordinals[i] = words[i].advanceExact(document) ? words[i].nextOrd() : -1;
            key = Math.addExact(Math.multiplyExact(key, words[i].getValueCount() + 1), ordinals[i] + 1);
        }
        Flow group = here.get(key);
        if (group == null) {
            group = flows.of(values());
            here.put(key, group);
        }
        add(document, group, flows.total());
    }

    private List<String> values() throws IOException {
        var values = new ArrayList<String>();
        for (int i = 0; i < words.length; i++) {
            values.add(ordinals[i] < 0 ? null : words[i].lookupOrd(ordinals[i]).utf8ToString());
        }
        return values;
    }

    private void add(int document, Flow group, Flow total) throws IOException {
        switch (pass) {
            case RECEIVED, RECEIVED_BEFORE -> {
                group.receive(1, pass == Pass.RECEIVED_BEFORE);
                total.receive(1, pass == Pass.RECEIVED_BEFORE);
            }
            case CLOSED_BEFORE -> {
                group.closeYearBefore(1);
                total.closeYearBefore(1);
            }
            case CLOSED -> {
                long since = read(opened, document);
                @Nullable Long after = since == NONE ? null : (read(closed, document) - since) / DAY;
                long amount = read(amounts, document);
                group.close(1, after, amount == NONE ? null : amount);
                total.close(1, after, amount == NONE ? null : amount);
            }
        }
    }

    private static long read(SortedNumericDocValues numbers, int document) throws IOException {
        return numbers.advanceExact(document) ? numbers.nextValue() : NONE;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
