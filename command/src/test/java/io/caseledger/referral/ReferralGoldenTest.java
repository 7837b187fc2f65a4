package io.caseledger.referral;

import static io.caseledger.referral.Referrals.*;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.referral.Limits.Ended;
import io.caseledger.referral.ReferralEvent.MaterialSupplied;
import io.caseledger.referral.ReferralEvent.ReconsiderationDecided;
import io.caseledger.referral.ReferralEvent.ReferralCorrected;
import io.caseledger.referral.ReferralEvent.ReferralEvidenceAdded;
import io.caseledger.referral.ReferralEvent.ReferralRevised;
import io.caseledger.referral.ReferralNumberEvent.NumberTaken;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferralGoldenTest {
    static final List<ReferralEvent> EXAMPLES = List.of(
            CRIME_DRAFTED,
            new ReferralRevised(ID, PROJECT, contents(false), at("09-29T11:00"), ends(HEAD_DECISION, false)),
            new ReferralEvidenceAdded(ID, PROJECT, List.of(CONTRACT), at("09-29T12:00")),
            CRIME_APPROVED,
            CRIME_SENT,
            CRIME_RECEIPTED,
            MISSING,
            new MaterialSupplied(ID, PROJECT, List.of(CONTRACT), at("10-08T20:00"), ends(SUPPLY, false)),
            ACCEPTED,
            CRIME_DECLINED,
            REQUESTED,
            new ReconsiderationDecided(ID, PROJECT, true, "维持不予立案", at("10-18T00:00"), ends(DECISION, true)),
            FEEDBACK,
            CLOSED,
            VOIDED,
            WITHDRAWN,
            new ReferralCorrected(
                    ID,
                    PROJECT,
                    "lead-2",
                    LeadType.INFRINGEMENT,
                    RIGHT,
                    SUSPECT,
                    "更正后的事实",
                    70_000L,
                    POLICE,
                    "刑法第二百一十三条",
                    "收〔2022〕78号",
                    "李明明",
                    at("10-01T16:00"),
                    "录入错误",
                    at("11-30T10:00"),
                    new Limits(List.of(new Ended(POLICE_EXAMINE, false)), List.of())));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("referral", ReferralEvent.class, EXAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> stored_numbers_stay_as_they_are() {
        var taken = NumberTaken.by(PROJECT, "移〔2022〕1号", ID);
        return GoldenEvents.of("referral", ReferralNumberEvent.class, List.of(taken));
    }
}
