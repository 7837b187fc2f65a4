package io.caseledger.workstation;

import static io.caseledger.workstation.AssistanceRequests.*;
import static io.caseledger.workstation.Workstations.HOST;
import static io.caseledger.workstation.Workstations.OTHER_HOST;
import static io.caseledger.workstation.Workstations.PROJECT;
import static io.caseledger.workstation.Workstations.SIGN_IN;
import static io.caseledger.workstation.Workstations.at;
import static io.caseledger.workstation.Workstations.happened;
import static io.caseledger.workstation.Workstations.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.dispute.DisputeCases;
import io.caseledger.gate.Refusals;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.County;
import io.caseledger.workstation.AssistanceRequestCommand.*;
import io.caseledger.workstation.AssistanceRequestEvent.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssistanceRequestTest {
    private static final Instant NOW = at("08-30T09:00");

    private static final String TABLE = """
            command                   filed assigned accepted completed withdrawn voided
            AssignAssistanceRequest   x     .        .        .         .         .
            AcceptAssistanceRequest   .     x        .        .         .         .
            HandOverAssistanceRequest .     x        x        .         .         .
            CompleteAssistanceRequest .     .        x        .         .         .
            WithdrawAssistanceRequest x     x        x        .         .         .
            CorrectAssistanceRequest  x     x        x        x         x         .
            VoidAssistanceRequest     x     x        x        x         x         .
            """;

    private static final List<AssistanceRequestCommand> COMMANDS = List.of(
            new AssignAssistanceRequest(REQUEST, "w-1", null, NOW),
            new AcceptAssistanceRequest(REQUEST, "韦国强", NOW),
            new HandOverAssistanceRequest(REQUEST, "w-2", null, "人手不足", NOW),
            new CompleteAssistanceRequest(REQUEST, AssistanceOutcome.ADVISED, "已解答", List.of(SIGN_IN), NOW),
            new WithdrawAssistanceRequest(REQUEST, "企业撤回", NOW),
            correct(County.SHANGSI, null),
            new VoidAssistanceRequest(REQUEST, "重复登记", NOW));

    private static CorrectAssistanceRequest correct(@Nullable County county, @Nullable String disputeCaseId) {
        return new CorrectAssistanceRequest(
                REQUEST, null, null, null, county, null, disputeCaseId, "登记笔误", CORRECTED.occurredAt());
    }

    /** Two workstations of one county that operate, and one that is approved only. */
    private static EventStore stations() {
        EventStore store = store();
        operating(store, "w-1", WorkstationState.OPERATING);
        operating(store, "w-2", WorkstationState.OPERATING);
        operating(store, "w-3", WorkstationState.APPROVED);
        return store;
    }

    private static void operating(EventStore store, String id, WorkstationState state) {
        var story = new ArrayList<>(Workstations.story(state));
        story.set(0, Workstations.planned(id, id.equals("w-1") ? HOST : OTHER_HOST));
        happened(store, id, story);
    }

    private static FixtureConfiguration<AssistanceRequest> fixture() {
        return AssistanceRequests.fixture(stations());
    }

    @TestFactory
    Stream<DynamicTest> every_state_meets_every_command() {
        assertThat(COMMANDS)
                .extracting(Object::getClass)
                .hasSize(AssistanceRequestCommand.class.getPermittedSubclasses().length - 1);
        return TABLE.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .flatMap(row -> Arrays.stream(AssistanceRequestState.values()).map(state -> {
                    boolean possible = row[state.ordinal() + 1].equals("x");
                    var command = COMMANDS.stream()
                            .filter(it -> it.getClass().getSimpleName().equals(row[0]))
                            .findFirst()
                            .orElseThrow();
                    String name = row[0] + (possible ? " is possible in " : " is refused in ") + state;
                    return dynamicTest(name, () -> meet(state, command, possible));
                }));
    }

    private static void meet(AssistanceRequestState state, AssistanceRequestCommand command, boolean possible) {
        var result = fixture().given(story(state)).when(command);
        if (possible) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectException(Refusals.with("ASSISTANCE_REQUEST_STATE_FORBIDS", null));
        }
    }

    @Test
    void a_correction_changes_what_is_given_and_moves_no_step() {
        fixture()
                .given(FILED, ASSIGNED)
                .when(correct(County.SHANGSI, null))
                .expectEvents(new AssistanceRequestCorrected(
                        REQUEST,
                        PROJECT,
                        null,
                        null,
                        null,
                        County.SHANGSI,
                        null,
                        null,
                        "登记笔误",
                        CORRECTED.occurredAt()));
        fixture()
                .given(FILED, ASSIGNED, CORRECTED)
                .when(new AcceptAssistanceRequest(REQUEST, "韦国强", at("08-12T09:00")))
                .expectSuccessfulHandlerExecution();
        fixture()
                .given(FILED)
                .when(correct(null, null))
                .expectNoEvents()
                .expectException(Refusals.with("NOTHING_TO_CORRECT", null));
    }

    /** The corrected county is not that of the workstation. */
    @Test
    void a_workstation_is_compared_with_what_was_corrected() {
        fixture()
                .given(FILED, CORRECTED)
                .when(new AssignAssistanceRequest(REQUEST, "w-1", null, NOW))
                .expectNoEvents()
                .expectException(Refusals.with("WORKSTATION_DOES_NOT_FIT", "despite"));
    }

    @Test
    void a_request_is_about_a_case_that_there_is() {
        fixture()
                .givenNoPriorActivity()
                .when(file(APPLICANT, "d-404"))
                .expectNoEvents()
                .expectException(Refusals.with("DISPUTE_NOT_FOUND", "disputeCaseId"));
        fixture()
                .given(FILED)
                .when(correct(null, "d-404"))
                .expectNoEvents()
                .expectException(Refusals.with("DISPUTE_NOT_FOUND", "disputeCaseId"));
    }

    @Test
    void an_enterprise_files_with_its_code_and_a_person_without() {
        fixture().givenNoPriorActivity().when(file(APPLICANT)).expectEvents(FILED);
        refused(new AssistanceApplicant(AssistanceApplicant.Kind.ENTERPRISE, "某厂", null), "REQUIRED");
        refused(
                new AssistanceApplicant(AssistanceApplicant.Kind.PERSON, "𫍯某", "91450600MA5KXYA12E"),
                "PERSON_HAS_NO_USCC");
    }

    private static void refused(AssistanceApplicant applicant, String code) {
        fixture()
                .givenNoPriorActivity()
                .when(file(applicant))
                .expectNoEvents()
                .expectException(Refusals.with(code, "applicant.uscc"));
    }

    @Test
    void a_request_belongs_to_a_project_of_direction_1() {
        EventStore store = store();
        Projects projects = Awarded.project(store, PROJECT, Direction.DIRECTION_16);
        new org.axonframework.test.aggregate.AggregateTestFixture<>(AssistanceRequest.class)
                .registerInjectableResource(new WorkstationDesk(store, projects, new DisputeCases(store)))
                .givenNoPriorActivity()
                .when(file(APPLICANT))
                .expectException(Refusals.with("PROJECT_OF_OTHER_DIRECTION", "projectId"));
    }

    @Test
    void it_goes_to_a_workstation_that_operates() {
        fixture()
                .given(FILED)
                .when(new AssignAssistanceRequest(REQUEST, "w-1", null, at("08-11T09:00")))
                .expectEvents(ASSIGNED);
        refusedAt("w-3", "WORKSTATION_NOT_OPERATING");
        refusedAt("w-9", "WORKSTATION_NOT_FOUND");
        refusedAt(PROJECT, "WORKSTATION_NOT_FOUND");
    }

    private static void refusedAt(String workstationId, String code) {
        fixture()
                .given(FILED)
                .when(new AssignAssistanceRequest(REQUEST, workstationId, null, NOW))
                .expectException(Refusals.with(code, "workstationId"));
    }

    @Test
    void one_that_does_not_fit_is_chosen_for_a_reason_only() {
        var elsewhere = filed(County.SHANGSI);
        fixture()
                .given(elsewhere)
                .when(new AssignAssistanceRequest(REQUEST, "w-1", null, NOW))
                .expectException(Refusals.with("WORKSTATION_DOES_NOT_FIT", "despite"));
        fixture()
                .given(elsewhere)
                .when(new AssignAssistanceRequest(REQUEST, "w-1", "本县尚无工作站", NOW))
                .expectEvents(new AssistanceRequestAssigned(
                        REQUEST, PROJECT, "w-1", List.of(Fit.Criterion.COUNTY), "本县尚无工作站", NOW));
    }

    @Test
    void somebody_of_the_staff_accepts_it() {
        fixture()
                .given(FILED, ASSIGNED)
                .when(new AcceptAssistanceRequest(REQUEST, "韦国强", at("08-12T09:00")))
                .expectEvents(ACCEPTED);
        fixture()
                .given(FILED, ASSIGNED)
                .when(new AcceptAssistanceRequest(REQUEST, "路人", NOW))
                .expectException(Refusals.with("HANDLER_NOT_ON_STAFF", "handler"));
    }

    @Test
    void a_workstation_that_closed_accepts_nothing_but_hands_over() {
        EventStore store = stations();
        store.publish(new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                "Workstation", "w-1", 8, Workstations.CLOSED));
        AssistanceRequests.fixture(store)
                .given(FILED, ASSIGNED)
                .when(new AcceptAssistanceRequest(REQUEST, "韦国强", NOW))
                .expectException(Refusals.with("WORKSTATION_NOT_OPERATING", null));
        AssistanceRequests.fixture(store)
                .given(FILED, ASSIGNED)
                .when(new HandOverAssistanceRequest(REQUEST, "w-2", null, "工作站已关闭", NOW))
                .expectEvents(new AssistanceRequestHandedOver(
                        REQUEST, PROJECT, "w-1", "w-2", List.of(), null, "工作站已关闭", NOW));
    }

    @Test
    void a_hand_over_goes_to_another_workstation() {
        fixture()
                .given(FILED, ASSIGNED, ACCEPTED)
                .when(new HandOverAssistanceRequest(REQUEST, "w-1", null, "人手不足", NOW))
                .expectException(Refusals.with("HANDED_OVER_TO_ITSELF", "workstationId"));
    }

    @ParameterizedTest
    @EnumSource(
            value = AssistanceRequestState.class,
            names = {"FILED", "ASSIGNED", "ACCEPTED"})
    void no_step_lies_before_the_one_before_it(AssistanceRequestState state) {
        fixture()
                .given(story(state))
                .when(new WithdrawAssistanceRequest(REQUEST, "撤回", at("08-10T08:59")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }
}
