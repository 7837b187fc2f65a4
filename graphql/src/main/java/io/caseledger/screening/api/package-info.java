/** Risk screenings in the API, and the reports that are printed of them. */
@NullMarked
package io.caseledger.screening.api;

import org.jspecify.annotations.NullMarked;
