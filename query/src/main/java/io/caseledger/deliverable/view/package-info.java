/** Deliverables of research as they are shown: their versions, how many characters each has, and what became of it. */
@NullMarked
package io.caseledger.deliverable.view;

import org.jspecify.annotations.NullMarked;
