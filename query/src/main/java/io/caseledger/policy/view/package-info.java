/** What is shown of policies, and which are in force on a day. */
@NullMarked
package io.caseledger.policy.view;

import org.jspecify.annotations.NullMarked;
