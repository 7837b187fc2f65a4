package io.caseledger.api;

import io.caseledger.travel.Past;
import io.caseledger.travel.When;
import io.caseledger.views.Kind;
import io.caseledger.views.Page;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads records of any kind as queries ask for them: one by its id, or a list, once the views show the wanted position. */
@Component
public class Reader {
    private final Views views;
    private final Past past;
    private final Sights sights;
    private final Freshness freshness;

    Reader(Views views, Past past, Sights sights, Freshness freshness) {
        this.views = views;
        this.past = past;
        this.sights = sights;
        this.freshness = freshness;
    }

    /** A record; null when there is none of this id. */
    public <V extends Record> @Nullable V one(Kind<V, ?> kind, String id, @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(sights.current(), kind, id).map(Stored::view).orElse(null);
    }

    /** The record at a moment; null also when it was not there yet. */
    public <V extends Record> @Nullable V one(
            Kind<V, ?> kind, String id, @Nullable Long atPosition, @Nullable When at) {
        if (at == null || at.isNow()) {
            return one(kind, id, atPosition);
        }
        freshness.reach(atPosition);
        return past.find(sights.current(), kind, id, past.vantage(at))
                .map(Stored::view)
                .orElse(null);
    }

    /** A list, at a moment if one is given. */
    public <V extends Record> Connection<V> list(Kind<V, ?> kind, Asked asked, @Nullable When at) {
        freshness.reach(asked.atPosition());
        return Connection.of(at == null || at.isNow() ? now(kind, asked) : then(kind, asked, at), Stored::view);
    }

    private <V extends Record> Page<Stored<V>> now(Kind<V, ?> kind, Asked asked) {
        return views.page(sights.current(), kind, asked.wanted(), asked.by(), asked.slice());
    }

    private <V extends Record> Page<Stored<V>> then(Kind<V, ?> kind, Asked asked, When at) {
        return past.page(sights.current(), kind, asked.wanted(), asked.by(), asked.slice(), past.vantage(at));
    }
}
