package io.caseledger.event.api;

import io.caseledger.api.Connection;
import io.caseledger.event.Events;
import io.caseledger.event.LedgerEvent;
import io.caseledger.indicator.Indicator.Words;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers auditors what is in the log. */
@Controller
class EventController {
    private final Events events;
    private final EventTitles titles;

    EventController(Events events, EventTitles titles) {
        this.events = events;
        this.titles = titles;
    }

    /** A type of event as it is shown. */
    record EventType(String type, String feature, Words title) {}

    @QueryMapping
    Connection<LedgerEvent> events(@Arguments EventList asked) {
        return Connection.of(events.page(asked.wanted(events.types()), asked.descending(), asked.slice()), it -> it);
    }

    @QueryMapping
    List<EventType> eventTypes() {
        return events.types().features().entrySet().stream()
                .map(it -> new EventType(it.getKey(), it.getValue(), titles.of(it.getKey())))
                .toList();
    }

    @SchemaMapping(typeName = "LedgerEvent")
    Words title(LedgerEvent event) {
        return titles.of(event.type());
    }
}
