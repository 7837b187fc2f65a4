package io.caseledger.referral;

import static io.caseledger.referral.Referrals.CONTRACT;
import static io.caseledger.referral.Referrals.ID;
import static io.caseledger.referral.Referrals.at;
import static io.caseledger.referral.Referrals.contents;
import static io.caseledger.referral.Referrals.draft;
import static io.caseledger.referral.Referrals.historyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.gate.Refusals;
import io.caseledger.referral.ReferralCommand.AcceptReferral;
import io.caseledger.referral.ReferralCommand.AddReferralEvidence;
import io.caseledger.referral.ReferralCommand.ApproveReferral;
import io.caseledger.referral.ReferralCommand.CloseReferral;
import io.caseledger.referral.ReferralCommand.CorrectReferral;
import io.caseledger.referral.ReferralCommand.DecideReconsideration;
import io.caseledger.referral.ReferralCommand.DeclineReferral;
import io.caseledger.referral.ReferralCommand.DraftReferral;
import io.caseledger.referral.ReferralCommand.NotifyMissingMaterial;
import io.caseledger.referral.ReferralCommand.RecordFeedback;
import io.caseledger.referral.ReferralCommand.RecordReceipt;
import io.caseledger.referral.ReferralCommand.RequestReconsideration;
import io.caseledger.referral.ReferralCommand.ReviseReferral;
import io.caseledger.referral.ReferralCommand.SendReferral;
import io.caseledger.referral.ReferralCommand.SupplyMaterial;
import io.caseledger.referral.ReferralCommand.VoidReferral;
import io.caseledger.referral.ReferralCommand.WithdrawReferral;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every command; the table below is written by hand and not read from the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralLifeCycleTest {
    static final Instant NOW = at("12-01T10:00");

    /** One line for each command, one column for each state, in their order; c stands for crime referrals only. */
    static final String TABLE = """
            command                drafted approved sent receipted accepted declined feedback closed voided withdrawn
            ReviseReferral         x       .        .    .         .        .        .        .      .      .
            ApproveReferral        x       .        .    .         .        .        .        .      .      .
            SendReferral           .       x        .    .         .        .        .        .      .      .
            RecordReceipt          .       .        x    .         .        .        .        .      .      .
            NotifyMissingMaterial  .       .        .    c         .        .        .        .      .      .
            SupplyMaterial         .       .        .    c         .        .        .        .      .      .
            AcceptReferral         .       .        .    x         .        .        .        .      .      .
            DeclineReferral        .       .        .    x         .        .        .        .      .      .
            RequestReconsideration .       .        .    .         .        c        .        .      .      .
            DecideReconsideration  .       .        .    .         .        c        .        .      .      .
            RecordFeedback         .       .        .    .         x        x        .        .      .      .
            CloseReferral          .       .        .    .         .        .        x        .      .      .
            AddReferralEvidence    x       x        x    x         x        x        x        .      .      .
            CorrectReferral        .       x        x    x         x        x        x        x      .      .
            WithdrawReferral       x       x        .    .         .        .        .        .      .      .
            VoidReferral           x       x        x    x         x        x        x        x      .      x
            """;

    static final List<ReferralCommand> COMMANDS = List.of(
            revise(),
            new ApproveReferral(ID, "陈局长", NOW),
            new SendReferral(ID, NOW),
            new RecordReceipt(ID, "收〔2022〕78号", "李明", NOW),
            new NotifyMissingMaterial(ID, "缺少价格认定书", NOW),
            new SupplyMaterial(ID, List.of(CONTRACT), NOW),
            new AcceptReferral(ID, NOW),
            new DeclineReferral(ID, "不属于本局管辖", NOW),
            new RequestReconsideration(ID, "已达标准", NOW),
            new DecideReconsideration(ID, false, "应当立案", NOW),
            new RecordFeedback(ID, "已处罚", null, NOW),
            new CloseReferral(ID, NOW),
            new AddReferralEvidence(ID, List.of(CONTRACT), NOW),
            correctLead(),
            new WithdrawReferral(ID, "已和解", NOW),
            new VoidReferral(ID, "重复录入", NOW));

    static final List<Class<?>> CRIME_ONLY = List.of(
            NotifyMissingMaterial.class,
            SupplyMaterial.class,
            RequestReconsideration.class,
            DecideReconsideration.class);

    record Case(ReferralCommand command, ReferralState state, boolean crime, boolean possible) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + " when " + state + (crime ? " (crime)" : "");
        }
    }

    static Stream<Case> cases() {
        List<String[]> rows = TABLE.lines().skip(1).map(it -> it.split("\\s+")).toList();
        return rows.stream().flatMap(row -> Stream.of(true, false).flatMap(crime -> cases(row, crime)));
    }

    private static Stream<Case> cases(String[] row, boolean crime) {
        var command = COMMANDS.stream()
                .filter(it -> it.getClass().getSimpleName().equals(row[0]))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(ReferralState.values()).map(state -> {
            String cell = row[state.ordinal() + 1];
            return new Case(command, state, crime, cell.equals("x") || cell.equals("c") && crime);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_command_is_possible_in_its_states_only(Case it) {
        var result =
                ReferralTest.fixture().given(historyOf(it.state(), it.crime())).when(it.command());
        if (!it.possible()) {
            boolean ofCrime = it.crime() || !CRIME_ONLY.contains(it.command().getClass());
            result.expectNoEvents()
                    .expectException(Refusals.with(ofCrime ? "REFERRAL_STATE_FORBIDS" : "REFERRAL_NOT_OF_CRIME", null));
        } else if (it.command() instanceof SupplyMaterial) {
            result.expectException(Refusals.with("NO_MATERIAL_AWAITED", null));
        } else if (it.command() instanceof DecideReconsideration) {
            result.expectException(Refusals.with("NO_RECONSIDERATION_PENDING", null));
        } else {
            result.expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_refusal_says_what_is_possible_now() {
        refused(ReferralState.SENT, "recordReceipt, addReferralEvidence, correctReferral, voidReferral");
        refused(ReferralState.VOIDED, "-");
    }

    private static void refused(ReferralState state, String possible) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> ReferralLifeCycle.check(new AcceptReferral(ID, NOW), state, false))
                .satisfies(it -> assertThat(it.reasons().getFirst().args()).containsExactly(state.name(), possible));
    }

    @Test
    void the_table_has_every_command_but_the_draft() {
        var all = Arrays.stream(ReferralCommand.class.getPermittedSubclasses())
                .filter(it -> it != DraftReferral.class)
                .map(Class::getSimpleName);
        assertThat(TABLE.lines().skip(1).map(it -> it.split("\\s+")[0]))
                .containsExactlyInAnyOrderElementsOf(all.toList());
        assertThat(COMMANDS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameSizeAs(COMMANDS);
    }

    private static ReviseReferral revise() {
        DraftReferral it = draft(ID, "-", contents(true));
        return new ReviseReferral(
                ID,
                it.leadId(),
                it.leadType(),
                it.right(),
                it.suspect(),
                it.facts(),
                it.valueInYuan(),
                it.recipient(),
                it.legalBasis(),
                it.crime(),
                it.officers(),
                NOW);
    }

    private static CorrectReferral correctLead() {
        return new CorrectReferral(
                ID, "lead-2", null, null, null, null, null, null, null, null, null, null, "线索重复", NOW);
    }
}
