/** What is shown of training programmes, of their classes, and of each session with its recordings. */
@NullMarked
package io.caseledger.training.view;

import org.jspecify.annotations.NullMarked;
