package io.caseledger.collaboration;

import static io.caseledger.collaboration.CollaborationMechanismState.*;
import static io.caseledger.collaboration.Mechanisms.*;

import io.caseledger.collaboration.CollaborationMechanismCommand.*;
import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.gate.Refusals;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CollaborationMechanismTest {
    final FixtureConfiguration<CollaborationMechanism> mechanism = fixture();

    static ProposeMechanism propose(String projectId) {
        return new ProposeMechanism(
                "m-1", projectId, PROPOSAL.title(), PROPOSAL.field(), PROPOSAL.purpose(), PROPOSED_AT);
    }

    static CorrectMechanism days(@Nullable LocalDate signedOn, @Nullable LocalDate inForceOn) {
        return new CorrectMechanism("m-1", null, null, null, null, signedOn, inForceOn, "笔误", LATER);
    }

    @Test
    void it_is_proposed_in_a_project_of_direction_1() {
        mechanism.givenNoPriorActivity().when(propose(PROJECT)).expectEvents(PROPOSAL);
    }

    @Test
    void another_direction_does_not_take_it() {
        var store = store();
        Awarded.project(store, "p-16", Direction.DIRECTION_16);
        fixture(CollaborationMechanism.class, desk(store, List.of()))
                .givenNoPriorActivity()
                .when(propose("p-16"))
                .expectException(Refusals.with("PROJECT_OF_OTHER_DIRECTION", "projectId"));
    }

    @Test
    void one_that_exists_is_left_to_the_gate() {
        fixture(CollaborationMechanism.class, desk(List.of(PROPOSAL)))
                .givenNoPriorActivity()
                .when(propose(PROJECT))
                .expectException(ConcurrencyException.class);
    }

    @Test
    void an_agency_joins() {
        mechanism
                .given(PROPOSAL)
                .when(new JoinMechanism("m-1", "market", MARKET, MARKET_JOINED.occurredAt()))
                .expectEvents(MARKET_JOINED);
    }

    @Test
    void a_member_id_is_used_once() {
        mechanism
                .given(PROPOSAL, MARKET_JOINED)
                .when(new JoinMechanism("m-1", "market", CUSTOMS, LATER))
                .expectException(refusal("ALREADY_EXISTS", "memberId", "market"));
    }

    @Test
    void no_agency_is_a_member_twice_at_a_time() {
        Agency sameName = agency(Agency.Kind.OTHER, "防城港海关 ", "91350100M000100Y43");
        mechanism
                .given(PROPOSAL, CUSTOMS_JOINED)
                .when(new JoinMechanism("m-1", "again", sameName, LATER))
                .expectException(refusal("ALREADY_EXISTS", "agency", "customs"));
    }

    @Test
    void an_agency_that_left_comes_back_as_a_new_member() {
        var left = new MechanismMemberLeft("m-1", PROJECT, "customs", "改制", SUSPENDED_AT);
        mechanism
                .given(PROPOSAL, CUSTOMS_JOINED, left)
                .when(new JoinMechanism("m-1", "customs-2", CUSTOMS, LATER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void but_not_within_its_earlier_membership() {
        var left = new MechanismMemberLeft("m-1", PROJECT, "customs", "改制", SUSPENDED_AT);
        mechanism
                .given(PROPOSAL, CUSTOMS_JOINED, left)
                .when(new JoinMechanism("m-1", "customs-2", CUSTOMS, at("2022-04-01T09:00")))
                .expectException(refusal("ALREADY_EXISTS", "agency", "customs"));
    }

    @Test
    void who_left_cannot_leave_again_nor_before_joining_or_signing() {
        var left = new MechanismMemberLeft("m-1", PROJECT, "customs", "改制", SUSPENDED_AT);
        var leave = new LeaveMechanism("m-1", "customs", "改制", LATER);
        mechanism
                .given(PROPOSAL, CUSTOMS_JOINED, left)
                .when(leave)
                .expectException(refusal("MEMBER_LEFT", "memberId", "customs", SUSPENDED_AT));
        fixture()
                .given(story(IN_FORCE))
                .when(new LeaveMechanism("m-1", "customs", "改制", at("2022-03-09T09:00")))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", SIGNED_ON));
        fixture()
                .given(story(IN_FORCE))
                .when(new LeaveMechanism("m-1", "nobody", "改制", LATER))
                .expectException(refusal("MEMBER_NOT_FOUND", "memberId", "nobody"));
    }

    @Test
    void named_members_sign_and_others_accede_to_the_same_text() {
        mechanism
                .given(story(PROPOSED))
                .when(new SignMechanismAgreement("m-1", AGREEMENT, List.of("market", "customs"), SIGNED_ON))
                .expectEvents(SIGNATURE);
        fixture()
                .given(story(IN_FORCE))
                .when(new SignMechanismAgreement("m-1", AGREEMENT, List.of("platform"), FORCE_ON))
                .expectEvents(new MechanismAgreementSigned("m-1", PROJECT, AGREEMENT, List.of("platform"), FORCE_ON));
        var other = new Agreement("防市监协〔2022〕9号", "b".repeat(64), "档案柜 5");
        fixture()
                .given(story(IN_FORCE))
                .when(new SignMechanismAgreement("m-1", other, List.of("platform"), FORCE_ON))
                .expectException(refusal("AGREEMENT_DIFFERS", "agreement", AGREEMENT.documentNumber()));
    }

    @Test
    void who_is_not_there_does_not_sign_and_nobody_signs_twice() {
        refusesSignature(
                List.of("market", "market"), SIGNED_ON, refusal("MEMBER_REPEATED", "signatories[1]", "market"));
        refusesSignature(List.of("nobody"), SIGNED_ON, refusal("MEMBER_NOT_FOUND", "signatories[0]", "nobody"));
        LocalDate before = LocalDate.of(2022, 3, 2);
        refusesSignature(List.of("customs"), before, refusal("MEMBER_NOT_THEN", "signatories[0]", "customs", before));
        fixture()
                .given(story(SIGNED))
                .when(new SignMechanismAgreement("m-1", AGREEMENT, List.of("customs"), FORCE_ON))
                .expectException(refusal("ALREADY_SIGNED", "signatories[0]", "customs", SIGNED_ON));
    }

    private static void refusesSignature(List<String> who, LocalDate day, org.hamcrest.Matcher<Throwable> refusal) {
        fixture()
                .given(story(PROPOSED))
                .when(new SignMechanismAgreement("m-1", AGREEMENT, who, day))
                .expectException(refusal);
    }

    @Test
    void it_enters_into_force_with_two_who_signed() {
        mechanism
                .given(story(SIGNED))
                .when(new BringMechanismIntoForce("m-1", FORCE_ON))
                .expectEvents(ENTRY);
        mechanism
                .given(story(SIGNED))
                .when(new BringMechanismIntoForce("m-1", SIGNED_ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void one_signature_is_too_few_and_so_are_two_when_one_left_or_signs_later() {
        var one = new MechanismAgreementSigned("m-1", PROJECT, AGREEMENT, List.of("market"), SIGNED_ON);
        tooFew(and(story(PROPOSED), one), FORCE_ON, 1);
        var later = new MechanismAgreementSigned("m-1", PROJECT, AGREEMENT, List.of("customs"), FORCE_ON.plusDays(1));
        tooFew(and(story(PROPOSED), one, later), FORCE_ON, 1);
        var left = new MechanismMemberLeft("m-1", PROJECT, "customs", "改制", at("2022-03-15T17:00"));
        tooFew(and(story(SIGNED), left), FORCE_ON, 1);
        var voided = new MechanismMembershipVoided("m-1", PROJECT, "customs", "误录", LATER);
        tooFew(and(story(SIGNED), voided), FORCE_ON, 1);
        tooFew(story(SIGNED), SIGNED_ON.minusDays(1), 0);
    }

    private static void tooFew(List<CollaborationMechanismEvent> story, LocalDate day, int found) {
        fixture()
                .given(story)
                .when(new BringMechanismIntoForce("m-1", day))
                .expectException(refusal("TOO_FEW_SIGNATORIES", "inForceOn", 2, day, found));
    }

    @Test
    void an_amendment_is_signed_by_two_who_are_there_and_comes_after_the_entry() {
        var text = new Agreement("防市监协〔2022〕8号", "c".repeat(64), "档案柜 6");
        LocalDate day = LocalDate.of(2022, 4, 1);
        mechanism
                .given(story(IN_FORCE))
                .when(new AmendMechanism("m-1", text, "增加平台义务", List.of("market", "platform"), day))
                .expectEvents(new MechanismAmended("m-1", PROJECT, text, "增加平台义务", List.of("market", "platform"), day));
        fixture()
                .given(story(IN_FORCE))
                .when(new AmendMechanism("m-1", text, "增加平台义务", List.of("market"), day))
                .expectException(refusal("TOO_FEW_SIGNATORIES", "signatories", 2, day, 1));
        fixture()
                .given(story(IN_FORCE))
                .when(new AmendMechanism("m-1", text, "增加", List.of("market", "customs"), SIGNED_ON))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "signedOn", FORCE_ON));
    }

    @Test
    void a_step_is_not_told_before_the_one_before_it() {
        mechanism
                .given(story(SUSPENDED))
                .when(new ResumeMechanism("m-1", "恢复", SUSPENDED_AT.minusSeconds(1)))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", SUSPENDED_AT));
        fixture()
                .given(PROPOSAL)
                .when(new JoinMechanism("m-1", "market", MARKET, PROPOSED_AT.minusSeconds(1)))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", PROPOSED_AT));
    }

    @Test
    void it_does_not_end_before_it_was_amended_nor_enter_into_force_after() {
        LocalDate day = LocalDate.of(2022, 4, 1);
        var amended = and(
                story(IN_FORCE),
                new MechanismAmended("m-1", PROJECT, AGREEMENT, "增加平台义务", List.of("market", "customs"), day));
        mechanism
                .given(amended)
                .when(new EndMechanism("m-1", "期满", at("2022-03-31T23:59")))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", at("2022-04-01T00:00")));
        refusesDays(
                amended,
                null,
                day.plusDays(1),
                refusal("OCCURRED_AFTER_NEXT_STEP", "inForceOn", at("2022-04-01T00:00")));
    }

    @Test
    void after_a_corrected_entry_the_next_step_is_measured_from_it() {
        var corrected = new MechanismCorrected("m-1", PROJECT, null, null, null, null, null, SIGNED_ON, "笔误", LATER);
        mechanism
                .given(and(story(IN_FORCE), corrected))
                .when(new SuspendMechanism("m-1", "机构改革", at("2022-03-11T09:00")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_corrected_entry_keeps_two_signatories_and_the_order_of_steps() {
        mechanism
                .given(story(IN_FORCE))
                .when(days(null, SIGNED_ON))
                .expectEvents(
                        new MechanismCorrected("m-1", PROJECT, null, null, null, null, null, SIGNED_ON, "笔误", LATER));
        refusesDays(
                story(IN_FORCE),
                null,
                SIGNED_ON.minusDays(1),
                refusal("TOO_FEW_SIGNATORIES", "inForceOn", 2, SIGNED_ON.minusDays(1), 0));
        refusesDays(
                story(IN_FORCE),
                FORCE_ON.plusDays(1),
                null,
                refusal("TOO_FEW_SIGNATORIES", "signedOn", 2, FORCE_ON, 0));
        refusesDays(
                story(SUSPENDED),
                null,
                LocalDate.of(2022, 5, 2),
                refusal("OCCURRED_AFTER_NEXT_STEP", "inForceOn", SUSPENDED_AT));
        refusesDays(
                story(IN_FORCE),
                LocalDate.of(2022, 3, 2),
                null,
                refusal("MEMBER_NOT_THEN", "signedOn", "customs", LocalDate.of(2022, 3, 2)));
        refusesDays(story(SIGNED), null, FORCE_ON, refusal("NOT_IN_FORCE_YET", "inForceOn"));
        refusesDays(story(PROPOSED), SIGNED_ON, null, refusal("NO_AGREEMENT_YET", "signedOn"));
        refusesDays(story(PROPOSED), null, null, refusal("NOTHING_TO_CORRECT", null));
    }

    private static void refusesDays(
            List<CollaborationMechanismEvent> story,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate inForceOn,
            org.hamcrest.Matcher<Throwable> refusal) {
        fixture().given(story).when(days(signedOn, inForceOn)).expectNoEvents().expectException(refusal);
    }

    @Test
    void a_membership_is_voided_once_and_stays_void() {
        var voided = new MechanismMembershipVoided("m-1", PROJECT, "customs", "误录", LATER);
        mechanism
                .given(story(IN_FORCE))
                .when(new VoidMechanismMembership("m-1", "customs", "误录", LATER))
                .expectEvents(voided);
        fixture()
                .given(and(story(IN_FORCE), voided))
                .when(new VoidMechanismMembership("m-1", "customs", "误录", LATER))
                .expectException(refusal("MEMBERSHIP_VOIDED", "memberId", "customs"));
    }
}
