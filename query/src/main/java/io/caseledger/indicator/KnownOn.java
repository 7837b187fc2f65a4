package io.caseledger.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What became known about a project's counts on one day. The sum of these up to a day is what was known then.
 *
 * @param counts changes, not sums
 */
public record KnownOn(@BsonId String id, String projectId, LocalDate day, long position, List<Count> counts) {

    static String idOf(String projectId, LocalDate day) {
        return projectId + "/" + day;
    }

    static KnownOn nothing(String projectId, LocalDate day) {
        return new KnownOn(idOf(projectId, day), projectId, day, -1, List.of());
    }

    KnownOn after(long upTo, Collection<Move> moves) {
        return new KnownOn(id, projectId, day, upTo, Count.after(counts, moves));
    }
}
