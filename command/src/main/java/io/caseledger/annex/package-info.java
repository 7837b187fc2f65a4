/**
 * The statistical annex of the white paper (白皮书统计附录): figures of the register of historical cases and of the other
 * registers, read at one position of the log. What was compiled is kept: the event names the digest of the figures and of
 * each rendering, so that anybody can compare what is handed out with what was compiled.
 */
@NullMarked
package io.caseledger.annex;

import org.jspecify.annotations.NullMarked;
