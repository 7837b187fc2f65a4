/**
 * Reports for paper and screen: one {@link io.caseledger.report.Report} made of blocks is written as HTML or as PDF. The
 * same report gives the same bytes, so that what was signed can be printed again and compared.
 */
@NullMarked
package io.caseledger.report;

import org.jspecify.annotations.NullMarked;
