/** Training programmes, classes and sessions in the API. */
@NullMarked
package io.caseledger.training.api;

import org.jspecify.annotations.NullMarked;
