package io.caseledger.desk.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Kind;
import io.caseledger.views.Mixed;
import io.caseledger.views.Slice;
import io.caseledger.views.Views;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Searches in the texts of records of all kinds. */
@Controller
class SearchController {
    private static final int LONGEST = 100;
    private static final int MOST_TERMS = 8;

    private final Views views;
    private final Sights sights;
    private final DeskKinds kinds;
    private final Freshness freshness;

    SearchController(Views views, Sights sights, DeskKinds kinds, Freshness freshness) {
        this.views = views;
        this.sights = sights;
        this.kinds = kinds;
        this.freshness = freshness;
    }

    /** A record in which all that was searched for stands. */
    record SearchHit(DeskRecord record, List<Snippet.Part> snippet) {
        /** Whose text is shown, for the record of accesses. */
        String id() {
            return record.id();
        }
    }

    @QueryMapping
    Connection<SearchHit> search(
            @Argument String text,
            @Argument("kinds") @Nullable List<String> names,
            @Argument @Nullable String projectId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable Long atPosition) {
        List<String> terms = terms(text);
        Slice slice = Slice.of(first, after, last, before);
        freshness.reach(atPosition);
        var sought = new ArrayList<Mixed.Sought<?>>();
        kinds.named(names).stream()
                .filter(it -> !it.fields().searched().isEmpty())
                .forEach(it -> sought.add(sought(it, terms, projectId)));
        return Connection.of(
                views.page(sights.current(), sought, true, slice),
                it -> new SearchHit(DeskRecord.of(it, views), Snippet.of(it, terms)));
    }

    private static List<String> terms(String text) {
        Rejected.unlessAbout("text", !text.isBlank(), "TEXT_BLANK");
        Rejected.unlessAbout("text", text.codePointCount(0, text.length()) <= LONGEST, "TEXT_TOO_LONG", LONGEST);
        List<String> terms = List.of(text.strip().split("[\\s\\u3000]+"));
        Rejected.unlessAbout("text", terms.size() <= MOST_TERMS, "TOO_MANY", MOST_TERMS);
        return terms;
    }

    private static <V extends Record> Mixed.Sought<V> sought(
            Kind<V, ?> kind, List<String> terms, @Nullable String projectId) {
        var paths = List.copyOf(kind.fields().searched());
        var wanted = new Wanted().is(Kind.PROJECT, projectId);
        terms.forEach(it -> wanted.and(new Where.Contains(it, paths)));
        return new Mixed.Sought<>(kind, wanted.where(), DeskKinds.desk(kind).since());
    }
}
