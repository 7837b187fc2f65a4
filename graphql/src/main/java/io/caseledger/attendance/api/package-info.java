/** The queries about trainees, what they took part in, and attendance lists. */
@NullMarked
package io.caseledger.attendance.api;

import org.jspecify.annotations.NullMarked;
