/** What is shown of collaboration mechanisms, of what their members ask each other, and of what they share. */
@NullMarked
package io.caseledger.collaboration.view;

import org.jspecify.annotations.NullMarked;
