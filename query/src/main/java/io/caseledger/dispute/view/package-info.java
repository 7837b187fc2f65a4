/**
 * What is shown of dispute cases. The fold is in parts, one for each area of the work as in the catalogue: each is a small
 * record with a pure {@code after(event)}.
 */
@NullMarked
package io.caseledger.dispute.view;

import org.jspecify.annotations.NullMarked;
