/** Projects in the API. */
@NullMarked
package io.caseledger.project.api;

import org.jspecify.annotations.NullMarked;
