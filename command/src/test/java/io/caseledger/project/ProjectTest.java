package io.caseledger.project;

import static io.caseledger.project.Direction.DIRECTION_16;

import io.caseledger.gate.Origins;
import io.caseledger.gate.Refusals;
import io.caseledger.project.ProjectCommand.AwardProject;
import io.caseledger.project.ProjectCommand.CloseProject;
import io.caseledger.project.ProjectCommand.ExtendProject;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.shared.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectTest {
    static final LocalDate START = LocalDate.of(2022, 7, 1);
    static final LocalDate END = LocalDate.of(2023, 7, 1);
    static final Organisation UNIT = new Organisation("防城港市海淘电子商务有限公司", "91350100M000100Y43");
    static final Eligibility ELIGIBLE = new Eligibility(true, true, true);
    static final ProjectAwarded AWARDED =
            new ProjectAwarded("p-16", DIRECTION_16, "平台知识产权保护", UNIT, List.of(), ELIGIBLE, START, END);

    final FixtureConfiguration<Project> project =
            new AggregateTestFixture<>(Project.class).registerCommandHandlerInterceptor(Origins.kept());

    static AwardProject award(Eligibility eligibility, LocalDate endsOn) {
        return new AwardProject("p-16", DIRECTION_16, "平台知识产权保护", UNIT, List.of(), eligibility, START, endsOn);
    }

    @Test
    void an_eligible_unit_is_awarded_a_project() {
        project.givenNoPriorActivity().when(award(ELIGIBLE, END)).expectEvents(AWARDED);
    }

    @Test
    void a_unit_from_elsewhere_is_not_eligible() {
        project.givenNoPriorActivity()
                .when(award(new Eligibility(false, true, true), END))
                .expectNoEvents()
                .expectException(Refusals.with("APPLICANT_NOT_ELIGIBLE", "eligibility"));
    }

    @Test
    void a_period_ends_after_it_starts() {
        project.givenNoPriorActivity()
                .when(award(ELIGIBLE, START))
                .expectException(Refusals.with("PERIOD_ENDS_BEFORE_START", "endsOn"));
    }

    @Test
    void an_extension_moves_the_end_to_a_later_day_only() {
        project.given(AWARDED)
                .when(new ExtendProject("p-16", END.plusMonths(3), "疫情影响"))
                .expectEvents(new ProjectExtended("p-16", END.plusMonths(3), "疫情影响"));
        project.given(AWARDED)
                .when(new ExtendProject("p-16", END, "无变化"))
                .expectException(Refusals.with("EXTENSION_NOT_LATER", "endsOn"));
    }

    @Test
    void a_project_is_closed_once() {
        var closed = new ProjectClosed("p-16", END, "验收通过");
        project.given(AWARDED).when(new CloseProject("p-16", END, "验收通过")).expectEvents(closed);
        project.given(AWARDED, closed)
                .when(new CloseProject("p-16", END, "再次"))
                .expectException(Refusals.with("PROJECT_CLOSED", null));
    }

    @Test
    void a_repeated_request_does_nothing_a_second_time() {
        var request = Map.of("by", "officer", "request", "r-1", "digest", "d");
        var extend = new ExtendProject("p-16", END.plusMonths(1), "延期");
        project.given(AWARDED)
                .andGivenCommands(GenericCommandMessage.asCommandMessage(extend).withMetaData(request))
                .when(extend, request)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_request_id_is_not_used_for_another_input() {
        project.given(AWARDED)
                .andGivenCommands(
                        GenericCommandMessage.asCommandMessage(new ExtendProject("p-16", END.plusMonths(1), "延期"))
                                .withMetaData(Map.of("by", "officer", "request", "r-1", "digest", "d")))
                .when(
                        new ExtendProject("p-16", END.plusMonths(2), "再延期"),
                        Map.of("by", "officer", "request", "r-1", "digest", "e"))
                .expectException(Refusals.with("REQUEST_ID_REUSED", "requestId"));
    }
}
