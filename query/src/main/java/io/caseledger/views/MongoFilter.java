package io.caseledger.views;

import com.mongodb.client.model.Filters;
import io.caseledger.find.Grams;
import io.caseledger.find.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** Says what is wanted in MongoDB's words. */
final class MongoFilter {
    private MongoFilter() {}

    static Bson of(Where where) {
        return switch (where) {
            case Where.All it -> it.parts().isEmpty() ? Filters.empty() : Filters.and(all(it.parts()));
            case Where.Any it -> it.parts().isEmpty() ? nothing() : Filters.or(all(it.parts()));
            case Where.Not it -> Filters.nor(of(it.part()));
            case Where.AnyOf it -> anyOf(it.path(), it.values());
            case Where.Range it -> range(it);
            case Where.Exists it -> Filters.exists(it.path());
            case Where.Contains it -> contains(it);
            case Where.Changed it -> Filters.gt("position", it.after());
            case Where.Counting it ->
                Filters.elemMatch(
                        "standings",
                        Filters.and(
                                Filters.eq("indicator", it.indicator()),
                                Filters.gte("on", it.from()),
                                Filters.lt("on", it.until())));
        };
    }

    private static Bson nothing() {
        return Filters.in("_id", List.of());
    }

    private static List<Bson> all(Collection<Where> parts) {
        return parts.stream().map(MongoFilter::of).toList();
    }

    private static Bson anyOf(String path, Collection<?> values) {
        var plain = values.stream()
                .map(it -> it instanceof Enum<?> one ? one.name() : it)
                .toList();
        return plain.size() == 1 ? Filters.eq(path, plain.getFirst()) : Filters.in(path, plain);
    }

    private static Bson range(Where.Range it) {
        var bounds = new ArrayList<Bson>();
        if (it.from() != null) {
            bounds.add(Filters.gte(it.path(), it.from()));
        }
        if (it.until() != null) {
            bounds.add(Filters.lt(it.path(), it.until()));
        }
        return bounds.isEmpty() ? Filters.exists(it.path()) : Filters.and(bounds);
    }

    /** The grams narrow it down by their index; the texts themselves decide. */
    private static Bson contains(Where.Contains it) {
        String folded = Grams.fold(it.text());
        if (folded.isEmpty()) {
            return Filters.empty();
        }
        var grams = Grams.of(folded);
        Bson near = grams.isEmpty()
                ? Filters.regex(MarksWriter.GRAMS, "^" + Pattern.quote(folded))
                : Filters.all(MarksWriter.GRAMS, grams);
        var text = Pattern.compile(Pattern.quote(folded));
        Bson exact = Filters.or(it.paths().stream()
                .map(path -> Filters.regex(MarksWriter.textsAt(path), text))
                .toList());
        return Filters.and(near, exact);
    }
}
