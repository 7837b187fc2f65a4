package io.caseledger.find;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What documents that are counted together have in common.
 *
 * @param day absent when no day was asked for, or they have none
 * @param values in the order in which fields were asked for; one is null when they have nothing there
 */
public record Group(@Nullable LocalDate day, List<String> values) {}
