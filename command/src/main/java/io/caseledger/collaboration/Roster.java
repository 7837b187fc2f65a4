package io.caseledger.collaboration;

import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a mechanism and when it was in force: the one fold that its aggregate, its requests and shares, and its
 * view have in common.
 *
 * @param agreement the text in force, as signed or as amended last
 * @param inForceOn the day of entry into force, in Asia/Shanghai
 * @param force the times during which it was in force, in order; the last one may be open
 */
public record Roster(
        CollaborationMechanismState state,
        List<Member> members,
        @Nullable Agreement agreement,
        @Nullable LocalDate inForceOn,
        List<Period> force) {
    /** 课题方向 1 考核指标（2）: a mechanism takes at least two agencies that joined and signed. */
    public static final int LEAST = 2;

    /** From an instant on, until another one or until now. */
    public record Period(Instant from, @Nullable Instant until) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    static final Roster PROPOSED = new Roster(CollaborationMechanismState.PROPOSED, List.of(), null, null, List.of());

    /** The roster after one more event. */
    public static Roster after(CollaborationMechanismEvent event, Roster before) {
        return before.taking(event).in(CollaborationMechanismLifeCycle.after(event, before.state));
    }

    /** The roster of a mechanism that was just proposed. */
    public static Roster empty() {
        return PROPOSED;
    }

    private Roster taking(CollaborationMechanismEvent event) {
        return switch (event) {
            case MechanismProposed _ -> PROPOSED;
            case MechanismMemberJoined it -> with(joined(Member.joined(it.memberId(), it.agency(), it.occurredAt())));
            case MechanismMemberLeft it -> with(changed(named(it.memberId()), member -> member.left(it.occurredAt())));
            case MechanismMembershipVoided it -> with(changed(named(it.memberId()), Member::neverWas));
            case MechanismMemberCorrected it ->
                with(changed(named(it.memberId()), member -> member.corrected(it.agency())));
            case MechanismAgreementSigned it ->
                with(changed(
                                member -> it.signatories().contains(member.memberId()),
                                member -> member.signed(it.signedOn())))
                        .under(it.agreement());
            case MechanismEnteredIntoForce it -> entered(it.inForceOn());
            case MechanismAmended it -> under(it.agreement());
            case MechanismSuspended it -> forced(until(it.occurredAt()));
            case MechanismEnded it -> forced(until(it.occurredAt()));
            case MechanismResumed it -> forced(since(it.occurredAt()));
            case MechanismVoided _ -> forced(List.of());
            case MechanismCorrected it -> corrected(it);
        };
    }

    /** Who was called so, also who left or never was a member. */
    public Optional<Member> member(String memberId) {
        return members.stream().filter(named(memberId)).findFirst();
    }

    boolean isInForceAt(Instant at) {
        return force.stream().anyMatch(it -> it.holds(at));
    }

    /** How many agencies were members on a day and had signed by then. */
    public int signedOn(LocalDate day) {
        return (int) members.stream().filter(it -> it.hadSignedOn(day)).count();
    }

    /** Whether at least two agencies had joined and signed on the day of entry into force. */
    public boolean isAgreed() {
        return inForceOn != null && signedOn(inForceOn) >= LEAST;
    }

    private Roster corrected(MechanismCorrected it) {
        Roster now = this;
        if (it.signedOn() != null) {
            LocalDate right = it.signedOn();
            LocalDate first = firstSignedOn();
            now = now.with(changed(
                    member -> first != null && first.equals(member.signedOn()), member -> member.signed(right)));
        }
        if (it.inForceOn() != null) {
            var periods = new ArrayList<>(force);
            if (!periods.isEmpty()) {
                periods.set(
                        0,
                        new Period(
                                Zone.startOf(it.inForceOn()), force.getFirst().until()));
            }
            now = new Roster(now.state, now.members, now.agreement, it.inForceOn(), List.copyOf(periods));
        }
        return it.agreement() == null ? now : now.under(it.agreement());
    }

    /** The day on which the agreement was signed first; those who acceded later have days of their own. */
    public @Nullable LocalDate firstSignedOn() {
        return members.stream()
                .filter(it -> !it.voided())
                .flatMap(it -> Stream.ofNullable(it.signedOn()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Predicate<Member> named(String memberId) {
        return it -> it.memberId().equals(memberId);
    }

    private List<Member> joined(Member member) {
        var more = new ArrayList<>(members);
        more.add(member);
        return List.copyOf(more);
    }

    private List<Member> changed(Predicate<Member> which, UnaryOperator<Member> how) {
        return members.stream().map(it -> which.test(it) ? how.apply(it) : it).toList();
    }

    private List<Period> since(Instant at) {
        var more = new ArrayList<>(force);
        more.add(new Period(at, null));
        return List.copyOf(more);
    }

    private List<Period> until(Instant at) {
        return force.stream()
                .map(it -> it.until() == null ? new Period(it.from(), at) : it)
                .toList();
    }

    private Roster entered(LocalDate day) {
        return new Roster(state, members, agreement, day, since(Zone.startOf(day)));
    }

    private Roster with(List<Member> changed) {
        return new Roster(state, changed, agreement, inForceOn, force);
    }

    private Roster under(Agreement text) {
        return new Roster(state, members, text, inForceOn, force);
    }

    private Roster forced(List<Period> periods) {
        return new Roster(state, members, agreement, inForceOn, periods);
    }

    private Roster in(CollaborationMechanismState next) {
        return new Roster(next, members, agreement, inForceOn, force);
    }
}
