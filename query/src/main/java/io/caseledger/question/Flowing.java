package io.caseledger.question;

import java.util.List;

/**
 * The cases of a kind, month by month without a gap.
 *
 * @param received how many were received
 * @param stock how many were open at the end of each month: received so far and neither closed so far nor ended otherwise by now
 */
public record Flowing(String kind, List<MonthCount> received, List<MonthCount> stock) {}
