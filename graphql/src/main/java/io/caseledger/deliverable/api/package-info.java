/** The API of deliverables, and of counting the characters of a text before it is one. */
@NullMarked
package io.caseledger.deliverable.api;

import org.jspecify.annotations.NullMarked;
