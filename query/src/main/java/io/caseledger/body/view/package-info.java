/** What is shown of handling bodies, and what they could handle on a day. */
@NullMarked
package io.caseledger.body.view;

import org.jspecify.annotations.NullMarked;
