/**
 * What the benchmark compares with: a mutation that does nothing and a query that answers a constant. Both pass the same
 * door as all others; neither exists outside the profile {@code bench}.
 */
@NullMarked
package io.caseledger.bench;

import org.jspecify.annotations.NullMarked;
