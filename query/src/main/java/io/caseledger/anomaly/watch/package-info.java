/**
 * Finds anomalies (异常) for auditors. It follows the log as it is stored, without opening what is sealed in it, and folds it by rules
 * that are data into a file of its own: what was sighted, and the anomalies that follow from it. The file can be thrown away; the log
 * makes the same one again.
 */
@NullMarked
package io.caseledger.anomaly.watch;

import org.jspecify.annotations.NullMarked;
