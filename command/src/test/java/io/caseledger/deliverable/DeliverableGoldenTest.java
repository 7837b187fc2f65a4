package io.caseledger.deliverable;

import static io.caseledger.deliverable.Deliverables.*;

import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.golden.GoldenEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DeliverableGoldenTest {
    static final List<DeliverableEvent> EXAMPLES = List.of(
            REGISTERED,
            new DeliverableVersionUploaded(
                    ID, PROJECT, 1, TEXT, SUMMARY, "本报告研究防城港市知识产权纠纷。", POLICY, "初稿", AUTHOR, at("09-01T09:00")),
            SUBMITTED,
            RETURNED,
            ACCEPTED,
            new DeliverableAcceptanceCorrected(
                    ID, PROJECT, 1, ACCEPTANCE, at("10-02T09:00"), "日期有误", at("10-20T09:00")),
            new DeliverableAcceptanceRevoked(ID, PROJECT, 1, "登记错误", at("10-21T09:00")),
            COMPILED,
            PUBLISHED,
            new PublicationCorrected(ID, PROJECT, 1, PUBLICATION, at("10-16T09:00"), "日期有误", at("10-20T09:00")),
            new PublicationWithdrawn(ID, PROJECT, 1, "数据有误", at("10-21T09:00")),
            new DeliverableCorrected(ID, PROJECT, TITLE, "韦国强", LocalDate.of(2023, 1, 31), "更换负责人", at("08-02T09:00")),
            VOIDED);

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("deliverable", DeliverableEvent.class, EXAMPLES);
    }
}
