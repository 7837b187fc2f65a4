/**
 * The questions of dispute research (direction 9): how many cases came in and were closed by any of their facts, how many will,
 * what that warns of, and how many there are for each qualified person. The API and reports ask the same services, and each
 * answer names the log position it reflects.
 */
@NullMarked
package io.caseledger.question;

import org.jspecify.annotations.NullMarked;
