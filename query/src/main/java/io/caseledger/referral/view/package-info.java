/** What is shown of referrals. */
@NullMarked
package io.caseledger.referral.view;

import org.jspecify.annotations.NullMarked;
