package io.caseledger.statement;

import io.caseledger.shared.Rejected;
import io.caseledger.statement.StatementDocument.Definitions;
import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementDocument.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Counts what a statement states; where views and the log are at hand. */
public interface StatementSource {

    /**
     * Counts anew, from the histories of all records of a project.
     *
     * @throws Rejected {@code PROJECT_NOT_FOUND}; {@code STATEMENT_UNSETTLED} when the project itself changed each time it was
     *     read; {@code VIEWS_BEHIND}
     */
    Reading read(String projectId, LocalDate asOf);

    /**
     * Lets nothing be certified of figures that lack an event. To be asked after they were read.
     *
     * @throws Rejected {@code EVENTS_SET_ASIDE}, naming positions
     */
    void mustBeWhole(String projectId);

    /**
     * Counts anew as of the day of a statement, and tells what differs from it.
     *
     * @throws Rejected as {@link #read}, or as opening files does when a list of the statement is lost
     */
    Drift drift(StatementDocument then);

    /**
     * What was counted at a position.
     *
     * @param figures without their lists
     * @param items by indicator
     */
    record Reading(
            long position,
            Subject project,
            List<Figure> figures,
            Map<String, List<StatementItem>> items,
            Definitions definitions) {}

    /**
     * How far a statement is from what is known now.
     *
     * @param changes none while the statement still holds
     * @param sameDefinitions whether indicators and rule packs are those by which the statement was counted
     * @param recounted whether counting up to the statement's own position, by the histories as they are kept now, gives the very
     *     lists of the statement
     */
    record Drift(Reading now, List<Change> changes, boolean sameDefinitions, boolean recounted) {}
}
