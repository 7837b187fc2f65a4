/** What differs between two moments, in the API. */
@NullMarked
package io.caseledger.travel.api;

import org.jspecify.annotations.NullMarked;
