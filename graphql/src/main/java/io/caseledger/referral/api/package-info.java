/** Referrals in the API. */
@NullMarked
package io.caseledger.referral.api;

import org.jspecify.annotations.NullMarked;
