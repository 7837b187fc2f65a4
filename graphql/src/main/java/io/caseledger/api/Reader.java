package io.caseledger.api;

import io.caseledger.views.Kind;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads records of any kind as queries ask for them: one by its id, or a list, once the views show the wanted position. */
@Component
public class Reader {
    private final Views views;
    private final Sights sights;
    private final Freshness freshness;

    Reader(Views views, Sights sights, Freshness freshness) {
        this.views = views;
        this.sights = sights;
        this.freshness = freshness;
    }

    /** A record; null when there is none of this id. */
    public <V extends Record> @Nullable V one(Kind<V, ?> kind, String id, @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(sights.current(), kind, id).map(Stored::view).orElse(null);
    }

    public <V extends Record> Connection<V> list(Kind<V, ?> kind, Asked asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(
                views.page(sights.current(), kind, asked.wanted(), asked.by(), asked.slice()), Stored::view);
    }
}
