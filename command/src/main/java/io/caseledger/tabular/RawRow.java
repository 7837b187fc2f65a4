package io.caseledger.tabular;

import java.util.List;

/** The texts of a row, and where it stands in its file. */
record RawRow(long number, List<String> cells) {}
