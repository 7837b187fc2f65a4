package io.caseledger.aside.api;

import io.caseledger.api.Feature;
import io.caseledger.api.Sights;
import io.caseledger.aside.Aside;
import io.caseledger.aside.AsideCommand;
import io.caseledger.aside.view.AsideOrderView;
import io.caseledger.event.LedgerEvent;
import io.caseledger.event.RecordHistories;
import io.caseledger.shared.Caller;
import io.caseledger.views.LeftOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Says which events the live views leave out, and marks them where events are shown. */
@Controller
class AsideController {
    private final LeftOut leftOut;
    private final RecordHistories histories;
    private final Sights sights;

    AsideController(LeftOut leftOut, RecordHistories histories, Sights sights) {
        this.leftOut = leftOut;
        this.histories = histories;
        this.sights = sights;
    }

    @Bean
    static Feature<AsideOrderView> asideOrderFeature() {
        return new Feature<>("asideOrder", AsideCommand.class, AsideOrderView.KIND);
    }

    @QueryMapping
    List<Aside> setAsideEvents() {
        return List.copyOf(leftOut.now().values());
    }

    /** To whom the record does not exist, its id is not told either. */
    @SchemaMapping(typeName = "EventAside")
    @Nullable
    String recordId(Aside aside, @ContextValue Caller caller) {
        return caller.seesAll() || histories.sees(sights.of(caller), aside.recordId()) ? aside.recordId() : null;
    }

    @BatchMapping(typeName = "LedgerEvent")
    Map<LedgerEvent, Aside> aside(List<LedgerEvent> events) {
        Map<Long, Aside> lacking = leftOut.now();
        var marked = new HashMap<LedgerEvent, Aside>();
        for (LedgerEvent it : events) {
            Aside aside = lacking.get(it.position());
            if (aside != null) {
                marked.put(it, aside);
            }
        }
        return marked;
    }
}
