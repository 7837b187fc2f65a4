package io.caseledger.statement;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that an indicator counted. Lists of them are in the order of their ids.
 *
 * @param id of the record; where several records may be one item, what they have in common, such as the lead of two referrals
 * @param records by which it counted
 * @param on the first day on which it counted
 * @param amount one, or what it added to a sum
 */
public record StatementItem(String id, List<String> records, LocalDate on, int amount) {}
