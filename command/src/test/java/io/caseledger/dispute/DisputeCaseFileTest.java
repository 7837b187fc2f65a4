package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.dispute.CaseFileCommand.*;
import io.caseledger.dispute.CaseFileEvent.*;
import io.caseledger.dispute.IntakeCommand.AcceptDisputeCase;
import io.caseledger.dispute.OutcomeCommand.CloseDisputeCase;
import io.caseledger.dispute.OutcomeCommand.ReopenDisputeCase;
import io.caseledger.dispute.OutcomeEvent.DisputeClosed;
import io.caseledger.gate.Refusals;
import io.caseledger.shared.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Corrections, evidence and officers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeCaseFileTest {
    static final Instant NOW = at("2025-12-01T10:00");

    final Story applied = Story.received(Channel.ASSISTANCE_APPLICATION);
    final Story closed = Story.closed(Channel.ASSISTANCE_APPLICATION);

    static CorrectDisputeCase ecommerce(@Nullable Boolean ecommerce, @Nullable String platform) {
        return new CorrectDisputeCase(
                ID, null, null, null, null, ecommerce, platform, null, null, null, null, null, "录入错误", NOW, null);
    }

    static CorrectDisputeCase respondents(List<Party> respondents) {
        return new CorrectDisputeCase(
                ID, null, null, respondents, null, null, null, null, null, null, null, null, "录入错误", NOW, null);
    }

    static CorrectDisputeCase times(@Nullable String receivedAt, @Nullable String closedAt) {
        return new CorrectDisputeCase(
                ID,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                receivedAt == null ? null : at(receivedAt),
                closedAt == null ? null : at(closedAt),
                "录入错误",
                NOW,
                null);
    }

    @Test
    void a_correction_corrects_something() {
        when(applied, ecommerce(null, null)).expectException(Refusals.with("CORRECTION_EMPTY", null));
    }

    @Test
    void a_case_that_is_not_of_e_commerce_has_no_platform_any_more() {
        var offline = applied.then(ecommerce(false, null));
        assertThat(offline.file().contents().platform()).isNull();
        when(applied, ecommerce(false, "海淘网")).expectException(Refusals.with("PLATFORM_NOT_EXPECTED", "platform"));
        when(offline, ecommerce(true, null)).expectException(Refusals.with("PLATFORM_REQUIRED", "platform"));
        when(offline, ecommerce(true, "另一平台")).expectSuccessfulHandlerExecution();
        assertThat(applied.then(ecommerce(null, "另一平台")).file().contents().platform())
                .isEqualTo("另一平台");
    }

    @Test
    void corrected_parties_stay_apart_from_those_that_were_not_corrected() {
        var same = new Party("P1", Party.Kind.ORGANISATION, "某店", null, null, null);
        when(applied, respondents(List.of(same)))
                .expectException(Refusals.with("PARTY_REPEATED", "respondents[0].ref"));
        when(applied, respondents(List.of())).expectException(Refusals.with("REQUIRED", "respondents"));
        assertThat(applied.then(respondents(List.of(SHOP))).file().contents().respondents())
                .containsExactly("R1");
    }

    @Test
    void a_corrected_receipt_moves_the_limit_that_runs_since() {
        // 15 working days from Thursday 6 March: 7, 10–14, 17–21, 24–27 March.
        var moved = applied.then(times("2025-03-06T10:00", null));
        assertThat(moved.file().clocks().getFirst().clock())
                .isEqualTo(clock("assistance.review", DisputeIntakeTest.GUIDELINE, "2025-03-06T10:00", "2025-03-27"));
        var accepted = applied.then(new AcceptDisputeCase(ID, at("2025-03-10T10:00"), null));
        assertThat(accepted.then(times("2025-03-06T10:00", null)).last().clocks())
                .isEqualTo(ClockChanges.NONE);
        when(accepted, times("2025-03-10T10:01", null))
                .expectException(Refusals.with("OCCURRED_AFTER_NEXT_STEP", "receivedAt"));
    }

    @Test
    void the_first_closing_date_can_be_corrected_between_its_neighbours() {
        when(applied, times(null, "2025-06-01T10:00"))
                .expectException(Refusals.with("DISPUTE_NEVER_CLOSED", "closedAt"));
        when(closed, times(null, "2025-03-11T09:59"))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "closedAt"));
        var again = closed.then(
                new ReopenDisputeCase(ID, "有新证据", at("2025-08-01T10:00"), null),
                times(null, "2025-06-20T10:00"),
                new CloseDisputeCase(ID, Outcome.ASSISTANCE_COMPLETED, "完成", at("2025-09-01T10:00"), null));
        assertThat(((DisputeClosed) again.last()).firstClosedAt()).isEqualTo(at("2025-06-20T10:00"));
        when(again, times(null, "2025-08-01T10:01"))
                .expectException(Refusals.with("OCCURRED_AFTER_NEXT_STEP", "closedAt"));
    }

    @Test
    void evidence_is_added_and_declared_complete() {
        var declare = new DeclareEvidenceComplete(ID, NOW, null);
        when(applied, declare).expectEvents(new EvidenceDeclaredComplete(ID, PROJECT, NOW));
        when(applied.then(declare), declare).expectException(Refusals.with("EVIDENCE_ALREADY_COMPLETE", null));
        when(applied, new RetractEvidenceComplete(ID, "缺少附件", NOW, null))
                .expectException(Refusals.with("EVIDENCE_LIST_INCOMPLETE", null));
        when(Story.of(bare(), world()), declare).expectException(Refusals.with("EVIDENCE_LIST_EMPTY", null));
    }

    @Test
    void evidence_that_the_complaint_shows_too_is_named_whenever_it_is_added() {
        var story = Story.of(register(ID, "1", Channel.ASSISTANCE_APPLICATION, List.of(DESIGN), "c-1", null), world());
        List<Evidence> evidence = List.of(REPORT, PURCHASE);
        when(story, new AddDisputeEvidence(ID, evidence, NOW, null))
                .expectEvents(new DisputeEvidenceAdded(ID, PROJECT, evidence, List.of(PURCHASE.sha256()), NOW));
        when(applied, new AddDisputeEvidence(ID, evidence, NOW, null))
                .expectEvents(new DisputeEvidenceAdded(ID, PROJECT, evidence, List.of(), NOW));
    }

    private static IntakeCommand.RegisterDisputeCase bare() {
        var it = register(Channel.REPORT);
        return new IntakeCommand.RegisterDisputeCase(
                ID,
                PROJECT,
                "1",
                Channel.REPORT,
                it.disputeType(),
                it.petitioners(),
                it.respondents(),
                it.rights(),
                true,
                "海淘网",
                it.county(),
                List.of(),
                it.facts(),
                List.of(),
                null,
                null,
                it.receivedAt());
    }

    @Test
    void officers_come_and_go() {
        var assign = new AssignDisputeOfficer(ID, "officer-1", NOW, null);
        when(applied, assign).expectEvents(new DisputeOfficerAssigned(ID, PROJECT, "officer-1", NOW));
        when(applied.then(assign), assign).expectException(Refusals.with("OFFICER_ALREADY_ASSIGNED", "officer"));
        var unassign = new UnassignDisputeOfficer(ID, "officer-1", NOW, null);
        when(applied, unassign).expectException(Refusals.with("OFFICER_NOT_ASSIGNED", "officer"));
        assertThat(applied.then(assign, unassign).file().officers()).isEmpty();
    }
}
