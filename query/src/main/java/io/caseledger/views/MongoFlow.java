package io.caseledger.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.caseledger.find.Days;
import io.caseledger.find.Flow;
import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Flows;
import io.caseledger.find.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Adds up flows by aggregation: the server counts for each combination of values, and nothing is rounded on the way. */
final class MongoFlow {
    private static final long DAY = 86_400_000;

    private final MongoCollection<?> views;
    private final FlowQuestion asked;
    private final Flows flows = new Flows();

    /** How many documents a group has, with what was measured of each of them. */
    private record Counted(
            long times, @Nullable Long after, @Nullable Long amount) {}

    MongoFlow(MongoCollection<?> views, FlowQuestion asked) {
        this.views = views;
        this.asked = asked;
    }

    Flows flows() {
        Days before = asked.window().yearBefore();
        add(asked.openedIn(asked.window()), false, (flow, it) -> flow.receive(it.times(), false));
        add(asked.openedIn(before), false, (flow, it) -> flow.receive(it.times(), true));
        add(asked.closedIn(asked.window()), true, (flow, it) -> flow.close(it.times(), it.after(), it.amount()));
        add(asked.closedIn(before), false, (flow, it) -> flow.closeYearBefore(it.times()));
        return flows;
    }

    /** Once by groups and once over all, so that the total is no sum of rows. */
    private void add(Where where, boolean measured, BiConsumer<Flow, Counted> adding) {
        for (Document it : counted(where, asked.by(), measured)) {
            adding.accept(flows.of(values(id(it))), read(it));
        }
        for (Document it : counted(where, List.of(), measured)) {
            adding.accept(flows.total(), read(it));
        }
    }

    private Iterable<Document> counted(Where where, List<String> by, boolean measured) {
        var id = new Document();
        for (int i = 0; i < by.size(); i++) {
            id.append("v" + i, "$" + by.get(i));
        }
        if (measured) {
            id.append("after", new Document("$subtract", List.of("$" + asked.closed(), "$" + asked.opened())));
            if (asked.amount() != null) {
                id.append("amount", "$" + asked.amount());
            }
        }
        var stages =
                List.of(Aggregates.match(MongoFilter.of(where)), Aggregates.group(id, Accumulators.sum("count", 1L)));
        return views.aggregate(stages, Document.class);
    }

    private static Document id(Document counted) {
        return Objects.requireNonNull(counted.get("_id", Document.class));
    }

    private List<String> values(Document id) {
        var values = new ArrayList<String>();
        for (int i = 0; i < asked.by().size(); i++) {
            Object value = id.get("v" + i);
            values.add(value == null ? null : value.toString());
        }
        return values;
    }

    private static Counted read(Document it) {
        @Nullable Number after = id(it).get("after", Number.class);
        @Nullable Number amount = id(it).get("amount", Number.class);
        return new Counted(
                Objects.requireNonNull(it.get("count", Number.class)).longValue(),
                after == null ? null : after.longValue() / DAY,
                amount == null ? null : amount.longValue());
    }
}
