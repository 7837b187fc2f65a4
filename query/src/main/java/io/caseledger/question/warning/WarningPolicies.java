package io.caseledger.question.warning;

import io.caseledger.edition.Editions;

/** All versions of the rules. */
record WarningPolicies(Editions<WarningPolicy> versions) {}
