package io.caseledger.complaint;

import static io.caseledger.complaint.ComplaintState.*;
import static io.caseledger.complaint.Complaints.*;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.complaint.ComplaintCommand.*;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.gate.Refusals;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintStepsTest {
    private record Step(ComplaintState from, ComplaintCommand command, ComplaintEvent event) {}

    private static final List<Step> STEPS = List.of(
            new Step(NOTICE_RECEIVED, new StartPrimaFacieReview("c-1", REVIEWED), REVIEW),
            new Step(
                    PRIMA_FACIE_REVIEW,
                    new RejectNotice("c-1", RejectionGround.RIGHT_NOT_IN_FORCE, "专利权已终止", MEASURED),
                    REJECTION),
            new Step(
                    PRIMA_FACIE_REVIEW,
                    new TakeMeasure("c-1", List.of(NecessaryMeasure.DELETE), MEASURED, MEASURED),
                    MEASURE),
            new Step(
                    MEASURE_TAKEN,
                    new SubmitNonInfringementDeclaration("c-1", DECLARANT, List.of(PROOF), DECLARED),
                    DECLARATION),
            new Step(COUNTERED, new DeliverDeclaration("c-1", ARRIVED), DELIVERY),
            new Step(
                    DECLARATION_DELIVERED,
                    new EscalateComplaint("c-1", "防城港市中级人民法院", EscalationKind.LAWSUIT, "(2022)桂06民初8号", ESCALATED_AT),
                    ESCALATION),
            new Step(DECLARATION_DELIVERED, new ReinstateListings("c-1", DUE), REINSTATEMENT),
            new Step(
                    MEASURE_TAKEN,
                    new ResolveComplaint("c-1", ComplaintOutcome.MEASURE_KEPT, "维持删除", LATER),
                    RESOLUTION),
            new Step(NOTICE_RECEIVED, new WithdrawComplaint("c-1", "双方和解", REVIEWED), WITHDRAWAL),
            new Step(NOTICE_RECEIVED, new VoidComplaint("c-1", "误录", REVIEWED), VOIDING),
            new Step(
                    REJECTED,
                    new ReopenComplaint("c-1", "新证据", LATER),
                    new ComplaintReopened("c-1", "p-16", "新证据", LATER)),
            new Step(
                    NOTICE_RECEIVED,
                    new AddComplaintEvidence("c-1", List.of(PROOF), LATER),
                    new ComplaintEvidenceAdded("c-1", "p-16", List.of(PROOF), LATER)),
            new Step(
                    WITHDRAWN,
                    new FlagMaliciousNotice("c-1", "伪造专利证书", LATER),
                    new MaliciousNoticeFlagged("c-1", "p-16", "伪造专利证书", LATER)),
            new Step(
                    REJECTED,
                    new PublishOutcome("c-1", "https://example.cn/1", MEASURED),
                    new OutcomePublished("c-1", "p-16", "https://example.cn/1", MEASURED)));

    @TestFactory
    Stream<DynamicTest> each_step_is_stored_as_one_event() {
        return STEPS.stream()
                .map(step -> dynamicTest(
                        step.command().getClass().getSimpleName(),
                        () -> fixture()
                                .given(story(step.from()))
                                .when(step.command())
                                .expectEvents(step.event())));
    }

    @Test
    void a_step_is_not_earlier_than_the_one_before_it() {
        fixture()
                .given(FILED)
                .when(new StartPrimaFacieReview("c-1", RECEIVED.minusSeconds(1)))
                .expectNoEvents()
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        fixture()
                .given(story(COUNTERED))
                .when(new DeliverDeclaration("c-1", DECLARED.minusSeconds(1)))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "arrivedAt"));
        fixture()
                .given(story(PRIMA_FACIE_REVIEW))
                .when(new TakeMeasure("c-1", List.of(NecessaryMeasure.DELETE), RECEIVED.minusSeconds(1), MEASURED))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "forwardedToSellerAt"));
        fixture()
                .given(story(REJECTED))
                .when(new PublishOutcome("c-1", "https://example.cn/1", MEASURED.minusSeconds(1)))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "publishedAt"));
    }

    @Test
    void a_measure_needs_prima_facie_evidence() {
        var bare = new ComplaintFiled(
                "c-1", "p-16", FILED.kind(), "淘宝", HOLDER, RIGHT, SELLER, List.of(LISTING), "无证据", List.of(), RECEIVED);
        var take = new TakeMeasure("c-1", List.of(NecessaryMeasure.DELETE), MEASURED, MEASURED);
        fixture().given(bare, REVIEW).when(take).expectException(Refusals.with("EVIDENCE_MISSING", null));
        fixture()
                .given(bare, REVIEW, new ComplaintEvidenceAdded("c-1", "p-16", List.of(PROOF), REVIEWED))
                .when(take)
                .expectEvents(MEASURE);
    }

    @Test
    void a_measure_named_twice_is_taken_once() {
        fixture()
                .given(story(PRIMA_FACIE_REVIEW))
                .when(new TakeMeasure(
                        "c-1",
                        List.of(NecessaryMeasure.BLOCK, NecessaryMeasure.DELETE, NecessaryMeasure.BLOCK),
                        MEASURED,
                        MEASURED))
                .expectEvents(new MeasureTaken(
                        "c-1", "p-16", List.of(NecessaryMeasure.DELETE, NecessaryMeasure.BLOCK), MEASURED, MEASURED));
    }

    @Test
    void the_malicious_flag_is_set_once_and_cleared_once() {
        var flagged = new MaliciousNoticeFlagged("c-1", "p-16", "伪造", LATER);
        fixture()
                .given(FILED, flagged)
                .when(new FlagMaliciousNotice("c-1", "再次", LATER))
                .expectException(Refusals.with("ALREADY_FLAGGED_MALICIOUS", null));
        fixture()
                .given(FILED, flagged)
                .when(new ClearMaliciousFlag("c-1", "查明无恶意", LATER))
                .expectEvents(new MaliciousFlagCleared("c-1", "p-16", "查明无恶意", LATER));
        fixture()
                .given(FILED)
                .when(new ClearMaliciousFlag("c-1", "查明无恶意", LATER))
                .expectException(Refusals.with("NOT_FLAGGED_MALICIOUS", null));
    }

    @Test
    void a_complaint_is_merged_into_another_one_that_goes_on() {
        EventStore store = store();
        happened(store, "c-0", List.of(filed("c-0", LISTING)));
        happened(store, "c-void", List.of(filed("c-void", LISTING), VOIDING));
        fixture(store)
                .given(FILED)
                .when(new MergeComplaint("c-1", "c-0", "重复", REVIEWED))
                .expectEvents(MERGER);
        refuseMerger(store, "c-1", "MERGED_INTO_ITSELF");
        refuseMerger(store, "c-none", "COMPLAINT_NOT_FOUND");
        refuseMerger(store, "p-16", "COMPLAINT_NOT_FOUND");
        refuseMerger(store, "c-void", "MERGE_TARGET_GONE");
    }

    private static void refuseMerger(EventStore store, String into, String code) {
        fixture(store)
                .given(FILED)
                .when(new MergeComplaint("c-1", into, "重复", REVIEWED))
                .expectNoEvents()
                .expectException(Refusals.with(code, "mergedInto"));
    }

    @Test
    void a_repeated_request_does_nothing_a_second_time() {
        var request = Map.of("by", "officer", "request", "r-1", "digest", "d");
        var reopen = new ReopenComplaint("c-1", "新证据", LATER);
        fixture()
                .given(story(REJECTED))
                .andGivenCommands(GenericCommandMessage.asCommandMessage(reopen).withMetaData(request))
                .when(reopen, request)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
