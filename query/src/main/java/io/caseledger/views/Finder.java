package io.caseledger.views;

import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Flows;
import io.caseledger.find.Group;
import io.caseledger.find.Where;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is wanted of a kind: an index of our own beside the embedded store, which has none, or MongoDB with its
 * secondary indexes. Both give the same answers.
 */
interface Finder extends Telling {
    <V extends Record> Page<Stored<V>> page(Kind<V, ?> kind, Where where, Order order, Slice slice);

    Page<DueItem> dueItems(Where where, Order order, Slice slice);

    /** All clocks that are wanted, in parts of bounded size and no particular order. */
    void eachDueItem(Where where, Consumer<List<DueItem>> part);

    <V extends Record> long count(Kind<V, ?> kind, Where where);

    /** How many records there are for each combination of values, and for each day in Shanghai if asked. */
    <V extends Record> Map<Group, Long> tally(Kind<V, ?> kind, Where where, List<String> by, @Nullable String on);

    /** The same, of those alone whose first value, a word, another one that is wanted has too: cheap where few have. */
    <V extends Record> Map<Group, Long> tallyShared(Kind<V, ?> kind, Where where, List<String> by, @Nullable String on);

    /** What came in and what was closed; groups without any of it may be missing. */
    <V extends Record> Flows flows(Kind<V, ?> kind, FlowQuestion asked);
}
