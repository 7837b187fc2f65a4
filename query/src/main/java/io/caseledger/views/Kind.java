package io.caseledger.views;

import io.caseledger.deadline.RunningClock;
import io.caseledger.find.Field;
import io.caseledger.find.Field.Type;
import io.caseledger.find.Fields;
import io.caseledger.shared.ProjectFact;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of view.
 *
 * @param name its collection, and what indicators call it
 * @param evolve how an event changes it
 * @param clocks which clocks run on it
 * @param fields by which paths its lists are filtered, ordered and searched
 * @param desk how it appears on a desk; absent for what nobody works off
 */
public record Kind<V extends Record, E extends ProjectFact>(
        String name,
        Class<V> view,
        BiFunction<@Nullable V, E, V> evolve,
        Function<V, String> projectId,
        Function<V, List<RunningClock>> clocks,
        Fields fields,
        @Nullable Desk<V> desk) {
    /** The path of the project of any record that appears on a desk. */
    public static final String PROJECT = "view.projectId";

    public Kind {
        fields = fields.beside(new Field(Sight.STATION, Type.WORD, false));
        if (desk != null) {
            fields.requireFiltered(PROJECT, desk.state());
            fields.requireOrdered(desk.since());
            fields = Marks.beside(fields);
        }
    }
}
