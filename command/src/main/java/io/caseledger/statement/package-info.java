/**
 * Certified statements (核证报表): the figures of a project as of a day, at one position of the log, as they were put before an
 * acceptance review (验收). What is signed is kept byte for byte and never changed: when what counted as of that day turns out to
 * be something else, a restatement says what changed, and by which events, and takes its place. All of a chain are kept.
 */
@NullMarked
package io.caseledger.statement;

import org.jspecify.annotations.NullMarked;
