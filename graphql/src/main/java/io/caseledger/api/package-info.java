/**
 * How GraphQL meets the system: each record of each sealed command is a mutation of the same name, lists are Relay
 * connections, and refusals are {@code userErrors} in the caller's language.
 */
@NullMarked
package io.caseledger.api;

import org.jspecify.annotations.NullMarked;
