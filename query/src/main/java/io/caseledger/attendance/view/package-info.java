/** What is shown of trainees, of what they took part in, and of attendance lists. */
@NullMarked
package io.caseledger.attendance.view;

import org.jspecify.annotations.NullMarked;
