/** The questions of dispute research, as the API asks them. */
@NullMarked
package io.caseledger.question.api;

import org.jspecify.annotations.NullMarked;
