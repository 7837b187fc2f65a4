/**
 * Agencies work together under a mechanism (协作机制). It is proposed in a project of direction 1; agencies join, named
 * members sign the agreement, and it enters into force on a day on which at least two of them had signed. While it is in
 * force, its members ask each other for co-investigation (协查), with a due date and an answer, and share patent-dispute
 * information (信息共享) with named members, whose read receipts stay on record.
 *
 * <p>Requests and shares are records of their own. Who is a member at a time they learn from the mechanism's stream: see
 * {@link io.caseledger.collaboration.CollaborationDesk}. What follows from a mechanism's events for its members stands in
 * one place: {@link io.caseledger.collaboration.Roster}.
 */
@NullMarked
package io.caseledger.collaboration;

import org.jspecify.annotations.NullMarked;
