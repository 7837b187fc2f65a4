package io.caseledger.find;

import io.caseledger.find.Field.Type;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts documents by what they have in common, out of the columns of the index. */
final class IndexTally extends SimpleCollector {
    private static final ZoneId SHANGHAI = io.caseledger.shared.Zone.SHANGHAI;

    private final String kind;
    private final List<Field> by;
    private final @Nullable Field on;
    private final @Nullable SharedValues shared;
    private final Map<Group, Long> counts = new HashMap<>();
    private Column[] columns = {};
    private Column days = _ -> null;
    private SharedValues.Sharing counted = _ -> true;

    /** What stands in one field of a document; null when nothing does. */
    private interface Column {
        @Nullable
        Object of(int document) throws IOException;
    }

    private IndexTally(String kind, List<Field> by, @Nullable Field on, @Nullable SharedValues shared) {
        this.kind = kind;
        this.by = by;
        this.on = on;
        this.shared = shared;
    }

    static Map<Group, Long> of(
            IndexSearcher searcher, Query query, String kind, Fields fields, List<String> by, @Nullable String on)
            throws IOException {
        return of(searcher, query, kind, fields, by, on, null);
    }

    /** The same, of those alone whose first value, a word, another one has too. */
    static Map<Group, Long> ofShared(
            IndexSearcher searcher, Query query, String kind, Fields fields, List<String> by, @Nullable String on)
            throws IOException {
        String first = fields.declared(by.getFirst()).path();
        var shared = SharedValues.of(searcher, query, IndexDocuments.name(kind, first));
        return of(searcher, query, kind, fields, by, on, shared);
    }

    private static Map<Group, Long> of(
            IndexSearcher searcher,
            Query query,
            String kind,
            Fields fields,
            List<String> by,
            @Nullable String on,
            @Nullable SharedValues shared)
            throws IOException {
        List<Field> columns = by.stream().map(fields::declared).toList();
        @Nullable Field day = on == null ? null : fields.declared(on);
        return searcher.search(query, new CollectorManager<IndexTally, Map<Group, Long>>() {
            @Override
            public IndexTally newCollector() {
                return new IndexTally(kind, columns, day, shared);
            }

            @Override
            public Map<Group, Long> reduce(Collection<IndexTally> collectors) {
                var sum = new HashMap<Group, Long>();
                collectors.forEach(it -> it.counts.forEach((group, count) -> sum.merge(group, count, Long::sum)));
                return sum;
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        counted = shared == null ? _ -> true : shared.in(context);
        columns = new Column[by.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(context.reader(), by.get(i));
        }
        days = on == null ? _ -> null : days(column(context.reader(), on), on.type() == Type.DAY);
    }

    private Column column(LeafReader reader, Field field) throws IOException {
        String name = IndexDocuments.name(kind, field.path());
        if (field.isNumeric()) {
            var numbers = DocValues.getSortedNumeric(reader, name);
            return document -> numbers.advanceExact(document) ? numbers.nextValue() : null;
        }
        var words = DocValues.getSortedSet(reader, name);
        return document ->
                words.advanceExact(document) ? words.lookupOrd(words.nextOrd()).utf8ToString() : null;
    }

    private static Column days(Column millis, boolean areDays) {
        return document -> {
            var at = (Long) millis.of(document);
            return at == null
                    ? null
                    : LocalDate.ofInstant(Instant.ofEpochMilli(at), areDays ? ZoneOffset.UTC : SHANGHAI);
        };
    }

    @Override
    public void collect(int document) throws IOException {
        if (!counted.is(document)) {
            return;
        }
        var values = new String[columns.length];
        for (int i = 0; i < values.length; i++) {
            Object value = columns[i].of(document);
            values[i] = value == null ? null : value.toString();
        }
        counts.merge(new Group((LocalDate) days.of(document), Arrays.asList(values)), 1L, Long::sum);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
