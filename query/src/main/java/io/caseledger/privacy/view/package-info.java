/** What is shown of erasures and restrictions of persons: who ordered what and why, and nobody's name. */
@NullMarked
package io.caseledger.privacy.view;

import org.jspecify.annotations.NullMarked;
