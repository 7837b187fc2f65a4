package io.caseledger.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** By one field and then by id; documents without the field come before all others, or after them when descending. */
public final class IndexOrder {
    private final Sort sort;
    private final boolean byId;
    private final boolean numeric;

    public IndexOrder(String kind, Fields fields, String path, boolean descending) {
        byId = path.equals(IndexDocuments.ID);
        numeric = !byId && fields.declared(path).isNumeric();
        var id = new SortField(IndexDocuments.ID, SortField.Type.STRING, descending);
        sort = byId ? new Sort(id) : new Sort(by(IndexDocuments.name(kind, path), descending), id);
    }

    private SortField by(String name, boolean descending) {
        SortField by = numeric
                ? LongField.newSortField(name, descending, SortedNumericSelector.Type.MIN)
                : new SortedSetSortField(name, descending, SortedSetSelector.Type.MIN);
        by.setMissingValue(numeric ? (Object) Long.MIN_VALUE : SortField.STRING_FIRST);
        return by;
    }

    List<Index.Hit> hits(IndexSearcher searcher, Query query, Index.@Nullable Hit after, int most) throws IOException {
        int last = searcher.getIndexReader().maxDoc() - 1;
        if (last < 0) {
            return List.of();
        }
        TopDocs top = after == null
                ? searcher.search(query, most, sort)
                : searcher.searchAfter(new FieldDoc(last, Float.NaN, place(after)), query, most, sort);
        var hits = new ArrayList<Index.Hit>();
        for (ScoreDoc it : top.scoreDocs) {
            hits.add(hit(((FieldDoc) it).fields));
        }
        return hits;
    }

    private Object[] place(Index.Hit after) {
        var id = new BytesRef(after.id());
        if (byId) {
            return new Object[] {id};
        }
        Object value = after.value();
        if (numeric) {
            return new Object[] {value == null ? Long.MIN_VALUE : value, id};
        }
        return new @Nullable Object[] {value == null ? null : new BytesRef((String) value), id};
    }

    private Index.Hit hit(Object[] place) {
        String id = ((BytesRef) place[place.length - 1]).utf8ToString();
        Object value = place[0];
        if (value instanceof BytesRef text) {
            return new Index.Hit(id, text.utf8ToString());
        }
        return new Index.Hit(id, value == null || value.equals(Long.MIN_VALUE) ? null : value);
    }
}
