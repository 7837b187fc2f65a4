package io.caseledger.find;

import java.time.LocalDate;
import java.util.Map;

/**
 * A document for the index.
 *
 * @param root where the paths of its fields begin
 * @param counting the indicators that count it now, each with the day
 */
public record Entry(String kind, String id, Fields fields, Record root, Map<String, LocalDate> counting) {}
