/** Risk screenings as they are shown: reports with their revisions, and the remedies that are due. */
@NullMarked
package io.caseledger.screening.view;

import org.jspecify.annotations.NullMarked;
