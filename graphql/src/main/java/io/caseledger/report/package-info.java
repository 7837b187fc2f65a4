/**
 * Reports for paper and screen: one {@link io.caseledger.report.Report} made of blocks is written as HTML or as PDF, and a
 * {@link io.caseledger.report.Plate}, where everything has a place of its own, as PDF. The same gives the same bytes, so that
 * what was signed or handed out can be printed again and compared.
 */
@NullMarked
package io.caseledger.report;

import org.jspecify.annotations.NullMarked;
