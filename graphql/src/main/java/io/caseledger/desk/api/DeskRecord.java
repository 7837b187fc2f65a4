package io.caseledger.desk.api;

import io.caseledger.find.Values;
import io.caseledger.shared.Zone;
import io.caseledger.views.Desk;
import io.caseledger.views.Kind;
import io.caseledger.views.Marks;
import io.caseledger.views.Mixed;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of any kind, as one line on a desk. */
record DeskRecord(
        String kind,
        String id,
        String projectId,
        String title,
        String state,
        boolean open,
        LocalDate since,
        @Nullable Instant dueAt,
        List<String> assignees) {

    static DeskRecord of(Mixed.Row row, Views views) {
        return of(row.kind(), row.stored(), views);
    }

    @SuppressWarnings("unchecked") // a row's record is of the row's kind
    private static <V extends Record> DeskRecord of(Kind<V, ?> kind, Stored<?> row, Views views) {
        var stored = (Stored<V>) row;
        Desk<V> desk = DeskKinds.desk(kind);
        Marks marks = views.marks(kind, stored);
        Object since = first(stored, desk.since());
        return new DeskRecord(
                kind.name(),
                stored.id(),
                kind.projectId().apply(stored.view()),
                desk.title().apply(stored.view()),
                first(stored, desk.state()).toString(),
                marks.open(),
                since instanceof Instant at ? Zone.dayOf(at) : (LocalDate) since,
                marks.dueAt().equals(Marks.NEVER) ? null : marks.dueAt(),
                marks.assignees());
    }

    private static Object first(Stored<?> stored, String path) {
        return values(stored, path).getFirst();
    }

    static List<Object> values(Stored<?> stored, String path) {
        var values = new ArrayList<Object>();
        Values.at(stored, path, values::add);
        return values;
    }
}
