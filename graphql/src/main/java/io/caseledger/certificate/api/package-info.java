/** The API of training certificates: their queries, their print, and the page on which anybody verifies one. */
@NullMarked
package io.caseledger.certificate.api;

import org.jspecify.annotations.NullMarked;
