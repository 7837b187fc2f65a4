package io.caseledger.collaboration;

import io.caseledger.shared.Which;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One membership of an agency in a mechanism. An agency that left and comes back is a member anew, with another id.
 *
 * @param signedOn the day on which it signed the agreement, in Asia/Shanghai
 * @param voided entered in error: it never was a member
 */
public record Member(
        @Which String memberId,
        Agency agency,
        Instant joinedAt,
        @Nullable LocalDate signedOn,
        @Nullable Instant leftAt,
        boolean voided) {

    static Member joined(String memberId, Agency agency, Instant at) {
        return new Member(memberId, agency, at, null, null, false);
    }

    /** Whether it was a member at an instant; at the instant of leaving it no longer was. */
    public boolean isAt(Instant at) {
        return !voided && !at.isBefore(joinedAt) && (leftAt == null || at.isBefore(leftAt));
    }

    /** Whether it was a member on a day; on the day of leaving it no longer counts as one. */
    public boolean isOn(LocalDate day) {
        boolean gone = leftAt != null && !day.isBefore(Zone.dayOf(leftAt));
        return !voided && !gone && !day.isBefore(Zone.dayOf(joinedAt));
    }

    /** Whether it was a member on a day and had signed by then. */
    public boolean hadSignedOn(LocalDate day) {
        return isOn(day) && signedOn != null && !day.isBefore(signedOn);
    }

    Member left(Instant at) {
        return new Member(memberId, agency, joinedAt, signedOn, at, voided);
    }

    Member neverWas() {
        return new Member(memberId, agency, joinedAt, signedOn, leftAt, true);
    }

    Member signed(LocalDate day) {
        return new Member(memberId, agency, joinedAt, day, leftAt, voided);
    }

    Member corrected(Agency right) {
        return new Member(memberId, right, joinedAt, signedOn, leftAt, voided);
    }

    MemberName named() {
        return new MemberName(memberId, agency.organisation().name());
    }
}
