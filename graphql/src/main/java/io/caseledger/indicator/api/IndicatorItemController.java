package io.caseledger.indicator.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.indicator.Span;
import io.caseledger.indicator.api.Items.Item;
import io.caseledger.travel.When;
import io.caseledger.views.Slice;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which records are behind a figure, and which events are behind a record. */
@Controller
class IndicatorItemController {
    private final Items items;
    private final EventStore events;
    private final Freshness freshness;

    IndicatorItemController(Items items, EventStore events, Freshness freshness) {
        this.items = items;
        this.events = events;
        this.freshness = freshness;
    }

    record RecordedEvent(
            String type,
            long sequence,
            Instant recordedAt,
            @Nullable String by) {
        static RecordedEvent of(DomainEventMessage<?> message) {
            return new RecordedEvent(
                    message.getPayloadType().getSimpleName(),
                    message.getSequenceNumber(),
                    message.getTimestamp(),
                    (String) message.getMetaData().get("by"));
        }
    }

    @QueryMapping
    Connection<Item> indicatorItems(
            @Argument String indicatorId,
            @Argument String projectId,
            @Argument @Nullable Boolean counted,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable Long atPosition,
            @Argument @Nullable When at) {
        freshness.reach(atPosition);
        When when = at == null ? When.NOW : at;
        var explained = items.of(indicatorId, projectId, counted, Slice.of(first, after, last, before), when);
        return Connection.of(explained.page(), explained.shown());
    }

    @SchemaMapping(typeName = "IndicatorSpan")
    int amount(Span span) {
        return span.amount();
    }

    @SchemaMapping(typeName = "IndicatorItem")
    List<RecordedEvent> events(Item item) {
        return events.readEvents(item.recordId(), 0)
                .asStream()
                .map(RecordedEvent::of)
                .toList();
    }
}
