package io.caseledger.collaboration;

import static io.caseledger.collaboration.CoInvestigations.*;
import static io.caseledger.collaboration.Mechanisms.*;

import io.caseledger.collaboration.InformationShareCommand.*;
import io.caseledger.collaboration.InformationShareEvent.*;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InformationShareTest {
    static final Instant READ_AT = at("2022-03-30T09:00");
    static final Instant RECALLED_AT = at("2022-04-06T09:00");
    static final InformationShared SHARED = new InformationShared(
            "s-1",
            PROJECT,
            "m-1",
            MARKET_NAME,
            List.of(CUSTOMS_NAME, PLATFORM_NAME),
            "电动螺丝刀外观设计专利纠纷",
            RIGHT,
            "三家店铺销售同款 🪛",
            List.of(PROOF),
            InformationClassification.CONFIDENTIAL,
            "case-7",
            null,
            SENT_AT);
    static final SharedInformationRead READ = new SharedInformationRead("s-1", PROJECT, "customs", "关员甲", READ_AT);
    static final SharedInformationRecalled RECALL = new SharedInformationRecalled("s-1", PROJECT, "数据有误", RECALLED_AT);

    static final InformationShareVoided VOIDED = new InformationShareVoided("s-1", PROJECT, "登记错误", RECALLED_AT);

    static FixtureConfiguration<InformationShare> share() {
        return Mechanisms.fixture(InformationShare.class, desk(Mechanisms.story(CollaborationMechanismState.IN_FORCE)));
    }

    static ConfirmInformationRead read(String memberId, String readBy, Instant at) {
        return new ConfirmInformationRead("s-1", memberId, readBy, at);
    }

    @Test
    void a_member_shares_with_named_members() {
        share().givenNoPriorActivity()
                .when(new ShareInformation(
                        "s-1",
                        "m-1",
                        "market",
                        List.of("customs", "platform"),
                        SHARED.subject(),
                        RIGHT,
                        SHARED.facts(),
                        List.of(PROOF),
                        InformationClassification.CONFIDENTIAL,
                        "case-7",
                        null,
                        SENT_AT))
                .expectEvents(SHARED);
    }

    @Test
    void a_recipient_reads_it_and_a_second_receipt_is_the_same() {
        share().given(SHARED).when(read("customs", "关员甲", READ_AT)).expectEvents(READ);
        share().given(SHARED, READ)
                .when(read("customs", "关员乙", LATER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        share().given(SHARED, READ, RECALL)
                .when(read("customs", "关员乙", LATER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void only_a_recipient_reads_it_and_not_before_it_was_shared() {
        share().given(SHARED)
                .when(read("market", "科员", READ_AT))
                .expectException(refusal("NOT_A_RECIPIENT", "memberId", "market", "customs, platform"));
        share().given(SHARED)
                .when(read("customs", "关员甲", SENT_AT.minusSeconds(1)))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", SENT_AT));
    }

    @Test
    void it_is_recalled_once() {
        share().given(SHARED, READ)
                .when(new RecallInformation("s-1", "数据有误", RECALLED_AT))
                .expectEvents(RECALL);
        share().given(SHARED, RECALL)
                .when(new RecallInformation("s-1", "数据有误", LATER))
                .expectException(refusal("SHARE_RECALLED", null, RECALLED_AT));
        share().given(SHARED)
                .when(new RecallInformation("s-1", "数据有误", SENT_AT.minusSeconds(1)))
                .expectException(refusal("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt", SENT_AT));
    }

    @Test
    void what_was_recorded_by_mistake_is_voided_and_stays_so() {
        var voiding = new VoidInformationShare("s-1", "登记错误", RECALLED_AT);
        share().given(SHARED, READ).when(voiding).expectEvents(VOIDED);
        share().given(SHARED, RECALL).when(voiding).expectEvents(VOIDED);
        share().given(SHARED, VOIDED).when(voiding).expectException(refusal("SHARE_VOIDED", null));
        share().given(SHARED, VOIDED)
                .when(read("customs", "关员甲", READ_AT))
                .expectException(refusal("SHARE_VOIDED", null));
        share().given(SHARED, VOIDED)
                .when(new RecallInformation("s-1", "数据有误", LATER))
                .expectException(refusal("SHARE_VOIDED", null));
    }

    @Test
    void nobody_reads_it_after_the_recall_but_an_earlier_reading_may_be_noted() {
        share().given(SHARED, RECALL)
                .when(read("customs", "关员甲", RECALLED_AT))
                .expectException(refusal("SHARE_RECALLED", "occurredAt", RECALLED_AT));
        share().given(SHARED, RECALL).when(read("customs", "关员甲", READ_AT)).expectEvents(READ);
    }
}
