package io.caseledger.deliverable;

import io.caseledger.prose.CharacterCounts;
import io.caseledger.prose.CountMethod;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How long texts must be; a version keeps it from its upload.
 *
 * @param id of the edition that it came from
 * @param gate the count that decides
 * @param reportAtLeast characters (字) of a report; exactly so many are enough (以上)
 * @param abstractAtMost characters of an abstract; exactly so many fit (以内)
 */
public record DeliverablePolicy(String id, CountMethod gate, int reportAtLeast, int abstractAtMost) {

    public boolean longEnough(CharacterCounts report) {
        return enough(report.by(gate));
    }

    public boolean fits(CharacterCounts ofAbstract) {
        return fitting(ofAbstract.by(gate));
    }

    public boolean enough(int characters) {
        return characters >= reportAtLeast;
    }

    public boolean fitting(int characters) {
        return characters <= abstractAtMost;
    }

    /** Whether one way of counting finds a report long enough and another one does not. */
    public boolean disagreeOnReport(CharacterCounts counts) {
        return disagree(counts, this::enough);
    }

    /** Whether one way of counting finds an abstract short enough and another one does not. */
    public boolean disagreeOnAbstract(CharacterCounts counts) {
        return disagree(counts, this::fitting);
    }

    private static boolean disagree(CharacterCounts counts, IntPredicate holds) {
        long agreeing = Arrays.stream(CountMethod.values())
                .filter(it -> holds.test(counts.by(it)))
                .count();
        return agreeing > 0 && agreeing < CountMethod.values().length;
    }
}
