/** Institutions and practitioners in the API. */
@NullMarked
package io.caseledger.institution.api;

import org.jspecify.annotations.NullMarked;
