package io.caseledger.collaboration;

import static io.caseledger.collaboration.CoInvestigations.*;
import static io.caseledger.collaboration.Mechanisms.*;

import io.caseledger.collaboration.CoInvestigationRequestEvent.*;
import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.golden.GoldenEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CollaborationGoldenTest {

    @TestFactory
    Stream<DynamicTest> stored_mechanisms_stay_as_they_are() {
        return GoldenEvents.of(
                "collaboration",
                CollaborationMechanismEvent.class,
                List.of(
                        PROPOSAL,
                        MARKET_JOINED,
                        new MechanismMemberLeft("m-1", PROJECT, "customs", "改制", SUSPENDED_AT),
                        new MechanismMembershipVoided("m-1", PROJECT, "platform", "误录", LATER),
                        new MechanismMemberCorrected("m-1", PROJECT, "customs", CUSTOMS, "笔误", LATER),
                        SIGNATURE,
                        ENTRY,
                        new MechanismAmended(
                                "m-1", PROJECT, AGREEMENT, "增加平台义务", List.of("market", "customs"), FORCE_ON),
                        SUSPENSION,
                        new MechanismResumed("m-1", PROJECT, "改革完成", ENDED_AT),
                        END,
                        VOIDING,
                        new MechanismCorrected(
                                "m-1",
                                PROJECT,
                                "协作机制",
                                MechanismField.OTHER,
                                "互助",
                                AGREEMENT,
                                SIGNED_ON,
                                FORCE_ON,
                                "笔误",
                                LATER)));
    }

    @TestFactory
    Stream<DynamicTest> stored_requests_stay_as_they_are() {
        return GoldenEvents.of(
                "collaboration",
                CoInvestigationRequestEvent.class,
                List.of(
                        REQUEST,
                        CUSTOMS_RECEIVED,
                        CUSTOMS_ANSWERED,
                        PLATFORM_DECLINED,
                        EXTENSION_WISH,
                        new CoInvestigationExtensionDecided(
                                "r-1",
                                PROJECT,
                                true,
                                CoInvestigationRequestTest.until(LocalDate.of(2022, 5, 10)),
                                "同意",
                                LATER),
                        new CoInvestigationWithdrawn("r-1", PROJECT, "已自行查清", LATER),
                        new CoInvestigationVoided("r-1", PROJECT, "误录", LATER),
                        new CoInvestigationCorrected("r-1", PROJECT, "核查来源", "更正后的事实", "case-8", "c-2", "笔误", LATER)));
    }

    @TestFactory
    Stream<DynamicTest> stored_shares_stay_as_they_are() {
        return GoldenEvents.of(
                "collaboration",
                InformationShareEvent.class,
                List.of(
                        InformationShareTest.SHARED,
                        InformationShareTest.READ,
                        InformationShareTest.RECALL,
                        InformationShareTest.VOIDED));
    }
}
