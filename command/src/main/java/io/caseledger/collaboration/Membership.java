package io.caseledger.collaboration;

import io.caseledger.collaboration.CollaborationMechanismCommand.CorrectMechanism;
import io.caseledger.collaboration.CollaborationMechanismCommand.CorrectMechanismMember;
import io.caseledger.collaboration.CollaborationMechanismCommand.JoinMechanism;
import io.caseledger.collaboration.CollaborationMechanismCommand.LeaveMechanism;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** What must hold of members: no agency twice at a time, nobody signs who is not there. */
final class Membership {
    private static final int MOST = 100;
    private static final String EARLY = "OCCURRED_BEFORE_PREVIOUS_STEP";

    private Membership() {}

    static void checkJoining(Roster roster, JoinMechanism it) {
        Rejected.unlessAbout("memberId", roster.member(it.memberId()).isEmpty(), "ALREADY_EXISTS", it.memberId());
        Rejected.unlessAbout("memberId", roster.members().size() < MOST, "TOO_MANY", MOST);
        refuseTwice(roster, Member.joined(it.memberId(), it.agency(), it.occurredAt()));
    }

    static void checkLeaving(Roster roster, LeaveMechanism it) {
        Member member = notVoid(roster, it.memberId());
        Instant leftAt = member.leftAt();
        Rejected.unlessAbout("memberId", leftAt == null, "MEMBER_LEFT", it.memberId(), leftAt == null ? "" : leftAt);
        notBefore("occurredAt", it.occurredAt(), member.joinedAt());
        LocalDate signedOn = member.signedOn();
        boolean late = signedOn == null || !Zone.dayOf(it.occurredAt()).isBefore(signedOn);
        Rejected.unlessAbout("occurredAt", late, EARLY, signedOn == null ? "" : signedOn);
    }

    static void checkCorrection(Roster roster, CorrectMechanismMember it) {
        refuseTwice(roster, notVoid(roster, it.memberId()).corrected(it.agency()));
    }

    /** A member that is on the roster and was not entered in error. */
    static Member notVoid(Roster roster, String memberId) {
        return present(roster, memberId, "memberId");
    }

    private static Member present(Roster roster, String memberId, String field) {
        Member member = roster.member(memberId).orElseThrow(() -> Rejected.about(field, "MEMBER_NOT_FOUND", memberId));
        Rejected.unlessAbout(field, !member.voided(), "MEMBERSHIP_VOIDED", memberId);
        return member;
    }

    /**
     * Who signs must be a member on that day.
     *
     * @param first whether they sign the agreement for the first time, which each member does once
     */
    static void checkSignatories(Roster roster, List<String> signatories, LocalDate day, boolean first) {
        var seen = new HashSet<String>();
        for (int i = 0; i < signatories.size(); i++) {
            String field = "signatories[" + i + "]";
            String memberId = signatories.get(i);
            Rejected.unlessAbout(field, seen.add(memberId), "MEMBER_REPEATED", memberId);
            Member member = present(roster, memberId, field);
            Rejected.unlessAbout(field, member.isOn(day), "MEMBER_NOT_THEN", memberId, day);
            LocalDate signedOn = member.signedOn();
            boolean unsigned = !first || signedOn == null;
            Rejected.unlessAbout(field, unsigned, "ALREADY_SIGNED", memberId, signedOn == null ? "" : signedOn);
        }
    }

    /** Corrected days leave a mechanism that was signed by those who were there, and in force with enough of them. */
    static void checkDays(Roster before, Roster after, CorrectMechanism it) {
        LocalDate signedOn = it.signedOn();
        if (signedOn != null) {
            LocalDate first = before.firstSignedOn();
            Rejected.unlessAbout("signedOn", first != null, "NO_AGREEMENT_YET");
            before.members().stream()
                    .filter(member -> !member.voided()
                            && member.signedOn() != null
                            && member.signedOn().equals(first))
                    .forEach(member -> Rejected.unlessAbout(
                            "signedOn", member.isOn(signedOn), "MEMBER_NOT_THEN", member.memberId(), signedOn));
        }
        Rejected.unlessAbout("inForceOn", it.inForceOn() == null || before.inForceOn() != null, "NOT_IN_FORCE_YET");
        LocalDate entry = after.inForceOn();
        if (entry != null && it.changesDays()) {
            Rejected.unlessAbout(
                    it.inForceOn() == null ? "signedOn" : "inForceOn",
                    after.isAgreed(),
                    "TOO_FEW_SIGNATORIES",
                    Roster.LEAST,
                    entry,
                    after.signedOn(entry));
        }
    }

    private static void refuseTwice(Roster roster, Member member) {
        for (Member other : roster.members()) {
            boolean same = !other.voided()
                    && !other.memberId().equals(member.memberId())
                    && other.agency().isSameAs(member.agency());
            Rejected.unlessAbout("agency", !(same && overlap(other, member)), "ALREADY_EXISTS", other.memberId());
        }
    }

    private static boolean overlap(Member one, Member other) {
        return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
    }

    private static boolean startsBeforeEnd(Member one, Member other) {
        return other.leftAt() == null || one.joinedAt().isBefore(other.leftAt());
    }

    private static void notBefore(String field, Instant at, Instant earliest) {
        Rejected.unlessAbout(field, !at.isBefore(earliest), EARLY, earliest);
    }
}
