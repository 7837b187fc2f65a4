package io.caseledger.desk.api;

import io.caseledger.api.Callers;
import io.caseledger.api.Connection;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.api.Wanted;
import io.caseledger.find.Where;
import io.caseledger.views.Kind;
import io.caseledger.views.Marks;
import io.caseledger.views.Mixed;
import io.caseledger.views.Slice;
import io.caseledger.views.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Says what is to be done next: open records, by the limit that ends first. */
@Controller
class WorkController {
    private final Views views;
    private final Sights sights;
    private final DeskKinds kinds;
    private final Callers callers;
    private final Freshness freshness;

    WorkController(Views views, Sights sights, DeskKinds kinds, Callers callers, Freshness freshness) {
        this.views = views;
        this.sights = sights;
        this.kinds = kinds;
        this.callers = callers;
        this.freshness = freshness;
    }

    @QueryMapping
    Connection<DeskRecord> myWorkQueue(
            @Argument @Nullable String officer,
            @Argument("kinds") @Nullable List<String> names,
            @Argument @Nullable String projectId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable Long atPosition) {
        Slice slice = Slice.of(first, after, last, before);
        freshness.reach(atPosition);
        String whose = officer == null ? callers.current().subject() : officer;
        return queue(names, open(projectId).is(Marks.ASSIGNEES, whose).where(), slice);
    }

    @QueryMapping
    Connection<DeskRecord> overdue(
            @Argument("kinds") @Nullable List<String> names,
            @Argument @Nullable String projectId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable Long atPosition) {
        Slice slice = Slice.of(first, after, last, before);
        freshness.reach(atPosition);
        return queue(
                names,
                open(projectId).until(Marks.DUE_AT, Instant.now().plusMillis(1)).where(),
                slice);
    }

    private static Wanted open(@Nullable String projectId) {
        return new Wanted().is(Kind.PROJECT, projectId).is(Marks.OPEN, true);
    }

    private Connection<DeskRecord> queue(@Nullable List<String> names, Where where, Slice slice) {
        var sought = new ArrayList<Mixed.Sought<?>>();
        kinds.named(names).forEach(it -> sought.add(new Mixed.Sought<>(it, where, Marks.DUE_AT)));
        return Connection.of(views.page(sights.current(), sought, false, slice), it -> DeskRecord.of(it, views));
    }
}
