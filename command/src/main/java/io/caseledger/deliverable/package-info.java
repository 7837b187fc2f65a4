/**
 * What research of direction 9 delivers (研究成果): a report (研究报告) with its abstract (成果摘要), or a white paper (白皮书).
 *
 * <p>A deliverable is registered, and its text is uploaded in versions, each counted when it comes (字数). A version is submitted
 * for review and returned or passed by somebody else. A report that passed is accepted; a white paper that passed is compiled and
 * published. What counts is the version that was accepted or published; a later version does not undo that.
 *
 * <p>How long a text must be, and by which count, is a policy that is data, in versions with effective dates; a version of the text
 * keeps the policy and the counts with which it was uploaded.
 */
@NullMarked
package io.caseledger.deliverable;

import org.jspecify.annotations.NullMarked;
