/**
 * The access record (访问记录): who was shown whose data, from where and what for, and all that auditors read. It is written before
 * an answer leaves, apart from the events, since it is deleted by policy and they never are.
 */
@NullMarked
package io.caseledger.access;

import org.jspecify.annotations.NullMarked;
