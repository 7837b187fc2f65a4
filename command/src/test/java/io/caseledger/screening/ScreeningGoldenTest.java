package io.caseledger.screening;

import static io.caseledger.screening.Screenings.*;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.screening.ScreeningEvent.RemediationFinished;
import io.caseledger.screening.ScreeningEvent.RemediationRechecked;
import io.caseledger.screening.ScreeningEvent.RemediationStarted;
import io.caseledger.screening.ScreeningEvent.RiskAccepted;
import io.caseledger.screening.ScreeningEvent.ScreeningCorrected;
import io.caseledger.screening.ScreeningEvent.ScreeningProfileRevised;
import io.caseledger.screening.ScreeningNumberEvent.ReportNumberTaken;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ScreeningGoldenTest {
    static final List<ScreeningEvent> EXAMPLES = List.of(
            BEGUN,
            new ScreeningProfileRevised(ID, PROJECT, RENAMED, List.of(MARK), at("08-01T10:00")),
            RISKY,
            SUBMITTED,
            DELIVERED,
            SIGNED,
            REOPENED,
            new RemediationStarted(ID, PROJECT, "FEE-2", "已联系代理机构", at("08-20T09:00")),
            new RemediationFinished(ID, PROJECT, "FEE-2", "已更换包装", List.of(CONTRACT), at("09-20T09:00")),
            new RemediationRechecked(ID, PROJECT, "FEE-2", "黄丽华", true, "现场核对", at("09-25T09:00")),
            new RiskAccepted(ID, PROJECT, "FEE-2", "李海生", "产品即将停产", at("08-20T09:00")),
            new ScreeningCorrected(
                    ID,
                    PROJECT,
                    1,
                    RENAMED,
                    "法务部",
                    at("08-11T10:00"),
                    "李海升",
                    "董事长",
                    at("08-12T10:00"),
                    "录入错误",
                    at("08-30T09:00")),
            VOIDED);

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("screening", ScreeningEvent.class, EXAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> stored_numbers_stay_as_they_are() {
        var taken = ReportNumberTaken.by(PROJECT, NUMBER, ID);
        return GoldenEvents.of("screening", ScreeningNumberEvent.class, List.of(taken));
    }
}
