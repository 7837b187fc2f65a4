/**
 * The figures of the annex (附录数据): all that its tables and charts show, read at one position of the log, as data of its own
 * that is stored with each annex and read again years later. Words and layout are not in it.
 */
@NullMarked
package io.caseledger.annex.figures;

import org.jspecify.annotations.NullMarked;
