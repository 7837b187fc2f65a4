package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.caseledger.dispute.IntakeCommand.RegisterDisputeCase;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.gate.Refusals;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.hamcrest.MatcherAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a new case must hold, and what it asks of the world around it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DisputeRegistrationTest {
    final World world = world();
    final RegisterDisputeCase plain = register(Channel.ASSISTANCE_APPLICATION);

    private static Party party(String ref, Party.Kind kind, @Nullable String uscc, @Nullable String phone) {
        return new Party(ref, kind, "名称", uscc, phone, null);
    }

    private RegisterDisputeCase with(String projectId, List<Party> petitioners, List<Party> respondents) {
        return new RegisterDisputeCase(
                ID,
                projectId,
                plain.caseNumber(),
                plain.channel(),
                plain.disputeType(),
                petitioners,
                respondents,
                plain.rights(),
                true,
                "海淘网",
                plain.county(),
                plain.needs(),
                plain.facts(),
                plain.evidence(),
                null,
                null,
                plain.receivedAt());
    }

    private RegisterDisputeCase with(
            Channel channel, boolean ecommerce, @Nullable String platform, List<AssistanceNeed> needs) {
        return new RegisterDisputeCase(
                ID,
                PROJECT,
                plain.caseNumber(),
                channel,
                plain.disputeType(),
                plain.petitioners(),
                plain.respondents(),
                plain.rights(),
                ecommerce,
                platform,
                plain.county(),
                needs,
                plain.facts(),
                plain.evidence(),
                null,
                null,
                plain.receivedAt());
    }

    private void refused(RegisterDisputeCase it, String code, String field) {
        MatcherAssert.assertThat(catchThrowable(() -> Intake.register(it, world.desk())), Refusals.with(code, field));
    }

    @Test
    void every_party_has_a_name_of_its_own_within_the_case() {
        refused(with(PROJECT, List.of(OWNER, OWNER), List.of(SHOP)), "PARTY_REPEATED", "petitioners[1].ref");
        var same = party("P1", Party.Kind.PERSON, null, null);
        refused(with(PROJECT, List.of(OWNER), List.of(SHOP, same)), "PARTY_REPEATED", "respondents[1].ref");
    }

    @Test
    void persons_and_organisations_have_what_is_theirs() {
        var person = party("P1", Party.Kind.PERSON, "91350100M000100Y43", null);
        refused(with(PROJECT, List.of(person), List.of(SHOP)), "PERSON_WITHOUT_USCC", "petitioners[0].uscc");
        var company = party("P1", Party.Kind.ORGANISATION, null, "13800000000");
        refused(with(PROJECT, List.of(company), List.of(SHOP)), "ONLY_PERSONS_HAVE_THIS", "petitioners[0].phone");
    }

    @Test
    void a_case_has_a_platform_exactly_when_it_is_of_e_commerce() {
        var needs = plain.needs();
        refused(with(plain.channel(), true, null, needs), "PLATFORM_REQUIRED", "platform");
        refused(with(plain.channel(), false, "海淘网", needs), "PLATFORM_NOT_EXPECTED", "platform");
    }

    @Test
    void who_applies_for_assistance_says_what_is_needed() {
        refused(with(Channel.ASSISTANCE_APPLICATION, true, "海淘网", List.of()), "REQUIRED", "needs");
        assertThat(Intake.register(with(Channel.REPORT, false, null, List.of()), world.desk())
                        .needs())
                .isEmpty();
    }

    @Test
    void a_right_stands_in_a_case_once() {
        var twice = register(ID, "1", plain.channel(), List.of(DESIGN, MARK, DESIGN), null, null);
        refused(twice, "RIGHT_REPEATED", "rights[2].number");
    }

    @Test
    void the_project_must_be_of_direction_1() {
        refused(with("p-0", List.of(OWNER), List.of(SHOP)), "PROJECT_NOT_FOUND", "projectId");
        refused(with("p-16", List.of(OWNER), List.of(SHOP)), "PROJECT_OF_OTHER_DIRECTION", "projectId");
    }

    @Test
    void a_number_is_taken_once_in_a_project() {
        world.has(plain);
        refused(
                register("d-2", " 防知维〔２０２５〕1号", plain.channel(), List.of(DESIGN), null, null),
                "ALREADY_EXISTS",
                "caseNumber");
        assertThat(catchThrowable(() -> Intake.register(plain, world.desk()))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_refused_registration_takes_no_number() {
        var number = plain.caseNumber();
        refused(
                register(ID, number, plain.channel(), List.of(DESIGN), "c-2", null),
                "COMPLAINT_NOT_ESCALATED",
                "fromComplaintId");
        refused(register(ID, number, plain.channel(), List.of(DESIGN), null, "d-9"), "DISPUTE_NOT_FOUND", "splitFrom");
        assertThat(Intake.register(plain, world.desk()).caseNumber()).isEqualTo(number);
    }

    @Test
    void the_rules_of_the_day_of_receipt_must_be_known() {
        var it = plain;
        var early = new RegisterDisputeCase(
                ID,
                PROJECT,
                it.caseNumber(),
                it.channel(),
                it.disputeType(),
                it.petitioners(),
                it.respondents(),
                it.rights(),
                true,
                "海淘网",
                it.county(),
                it.needs(),
                it.facts(),
                it.evidence(),
                null,
                null,
                at("2019-12-31T23:59"));
        refused(early, "RULE_NOT_IN_FORCE", "receivedAt");
    }

    @Test
    void a_case_may_follow_from_an_escalated_complaint_and_names_the_evidence_they_share() {
        refused(from("c-0"), "COMPLAINT_NOT_FOUND", "fromComplaintId");
        refused(from("r-1"), "COMPLAINT_NOT_FOUND", "fromComplaintId");
        refused(from("c-2"), "COMPLAINT_NOT_ESCALATED", "fromComplaintId");
        DisputeRegistered registered = Intake.register(from("c-1"), world.desk());
        assertThat(registered.fromComplaintId()).isEqualTo("c-1");
        assertThat(registered.sharedEvidence()).containsExactly(PURCHASE.sha256());
    }

    private RegisterDisputeCase from(String complaintId) {
        return register(ID, "防知维〔2025〕" + complaintId, plain.channel(), List.of(DESIGN), complaintId, null);
    }
}
