package io.caseledger.find;

import static io.caseledger.find.IndexDocuments.name;

import java.util.Collection;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;

/** Says what is wanted of a kind in the index's words. */
final class IndexQueries {
    private final String kind;
    private final Fields fields;

    IndexQueries(String kind, Fields fields) {
        this.kind = kind;
        this.fields = fields;
    }

    Query of(Where where) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexDocuments.KIND, kind)), Occur.FILTER)
                .add(query(where), Occur.FILTER)
                .build();
    }

    /** The same in an index that holds nothing of another kind. */
    Query query(Where where) {
        return switch (where) {
            case Where.All it -> it.parts().isEmpty() ? new MatchAllDocsQuery() : all(it.parts(), Occur.FILTER);
            case Where.Any it -> it.parts().isEmpty() ? new MatchNoDocsQuery() : all(it.parts(), Occur.SHOULD);
            case Where.Not it ->
                new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.FILTER)
                        .add(query(it.part()), Occur.MUST_NOT)
                        .build();
            case Where.AnyOf it -> anyOf(it.path(), it.values());
            case Where.Range it -> range(it);
            case Where.Exists it -> new FieldExistsQuery(name(kind, declared(it.path())));
            case Where.Contains it -> contains(it);
            case Where.Changed it -> LongField.newRangeQuery(IndexDocuments.POSITION, it.after() + 1, Long.MAX_VALUE);
            case Where.Counting it ->
                LongField.newRangeQuery(
                        IndexDocuments.countingName(kind, it.indicator()),
                        Values.number(it.from()),
                        Values.number(it.until()) - 1);
        };
    }

    private Query all(Collection<Where> parts, Occur occur) {
        var all = new BooleanQuery.Builder();
        parts.forEach(it -> all.add(query(it), occur));
        return all.build();
    }

    private String declared(String path) {
        return path.equals(IndexDocuments.ID) ? path : fields.declared(path).path();
    }

    private boolean isNumeric(String path) {
        return !path.equals(IndexDocuments.ID) && fields.declared(path).isNumeric();
    }

    private Query anyOf(String path, Collection<?> values) {
        String name = name(kind, declared(path));
        if (isNumeric(path)) {
            return LongField.newSetQuery(
                    name, values.stream().mapToLong(Values::number).toArray());
        }
        if (values.size() == 1) {
            return new TermQuery(new Term(name, Values.word(values.iterator().next())));
        }
        return new TermInSetQuery(
                name, values.stream().map(Values::word).map(BytesRef::new).toList());
    }

    private Query range(Where.Range it) {
        String name = name(kind, declared(it.path()));
        if (isNumeric(it.path())) {
            return LongField.newRangeQuery(
                    name,
                    it.from() == null ? Long.MIN_VALUE : Values.number(it.from()),
                    it.until() == null ? Long.MAX_VALUE : Values.number(it.until()) - 1);
        }
        return TermRangeQuery.newStringRange(
                name,
                it.from() == null ? null : Values.word(it.from()),
                it.until() == null ? null : Values.word(it.until()),
                true,
                false);
    }

    private Query contains(Where.Contains it) {
        String folded = Grams.fold(it.text());
        var any = new BooleanQuery.Builder();
        for (String path : it.paths()) {
            fields.requireSearched(path);
            any.add(containing(IndexDocuments.textName(kind, path), folded), Occur.SHOULD);
        }
        return any.build();
    }

    /** The pairs that cover the text, at their distances. */
    private static Query containing(String name, String folded) {
        int[] characters = folded.codePoints().toArray();
        if (characters.length == 0) {
            return new MatchAllDocsQuery();
        }
        if (characters.length == 1) {
            return new PrefixQuery(new Term(name, folded));
        }
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < characters.length; i += 2) {
            phrase.add(new Term(name, new String(characters, i, 2)), i);
        }
        if (characters.length % 2 == 1) {
            int last = characters.length - 2;
            phrase.add(new Term(name, new String(characters, last, 2)), last);
        }
        return phrase.build();
    }
}
