package io.caseledger.views;

import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Flows;
import io.caseledger.find.Group;
import io.caseledger.find.Where;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds in whichever generation is live when it is asked. */
record LiveFinder(Live live) implements Finder {
    private Finder now() {
        return live.now().finder();
    }

    @Override
    public <V extends Record> Page<Stored<V>> page(Kind<V, ?> kind, Where where, Order order, Slice slice) {
        return now().page(kind, where, order, slice);
    }

    @Override
    public Page<DueItem> dueItems(Where where, Order order, Slice slice) {
        return now().dueItems(where, order, slice);
    }

    @Override
    public void eachDueItem(Where where, Consumer<List<DueItem>> part) {
        now().eachDueItem(where, part);
    }

    @Override
    public <V extends Record> long count(Kind<V, ?> kind, Where where) {
        return now().count(kind, where);
    }

    @Override
    public <V extends Record> Map<Group, Long> tally(
            Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        return now().tally(kind, where, by, on);
    }

    @Override
    public <V extends Record> Map<Group, Long> tallyShared(
            Kind<V, ?> kind, Where where, List<String> by, @Nullable String on) {
        return now().tallyShared(kind, where, by, on);
    }

    @Override
    public <V extends Record> Flows flows(Kind<V, ?> kind, FlowQuestion asked) {
        return now().flows(kind, asked);
    }

    @Override
    public <V extends Record> void changed(Kind<V, ?> kind, Collection<Stored<V>> folded) {
        live.now().changed(kind, folded);
    }
}
