package io.caseledger.indicator;

import io.caseledger.aside.Aside;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a project's indicators.
 *
 * @param position the log position that the figures reflect
 * @param asOf facts up to and including this day count
 * @param knownAt only what was recorded up to and including this day is known; absent for all that is known now
 * @param aside the events that the figures lack, since they were set aside
 */
public record Progress(
        String projectId,
        long position,
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        List<Figure> figures,
        List<Aside> aside) {

    public Progress at(long reached) {
        return new Progress(projectId, Math.max(position, reached), asOf, knownAt, figures, aside);
    }
}
