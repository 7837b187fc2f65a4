/** Collaboration mechanisms, co-investigation requests and shared information in the API. */
@NullMarked
package io.caseledger.collaboration.api;

import org.jspecify.annotations.NullMarked;
