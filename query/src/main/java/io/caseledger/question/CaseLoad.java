package io.caseledger.question;

import io.caseledger.find.Days;
import io.caseledger.shared.County;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cases there are for each qualified person.
 *
 * @param position the log position that the figures reflect
 * @param on the day as of which persons were qualified
 * @param counties every county, in their order, and last the cases of which none is stated, if there are any
 * @param total over all cases, whether a county is stated or not, and all persons
 */
public record CaseLoad(long position, String kind, Days window, LocalDate on, List<Row> counties, Row total) {

    /**
     * A county's load.
     *
     * @param county absent for the total, and for cases of which none is stated
     * @param received cases received in the window
     * @param persons qualified persons engaged in the county's institutions on the day
     * @param perPerson received divided by persons
     */
    public record Row(@Nullable County county, long received, long persons, Quotient perPerson) {
        static Row of(@Nullable County county, long received, long persons) {
            return new Row(county, received, persons, new Quotient(received, persons));
        }
    }
}
