package io.caseledger.question;

import java.time.YearMonth;

/** How many cases a month has. */
public record MonthCount(YearMonth month, long count) {}
