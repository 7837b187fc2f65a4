package io.caseledger.workstation.view;

import static io.caseledger.workstation.view.Stations.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.project.Direction;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.views.Sight;
import io.caseledger.views.Told;
import io.caseledger.workstation.StaffMember;
import io.caseledger.workstation.WorkstationEvent;
import io.caseledger.workstation.WorkstationEvent.*;
import io.caseledger.workstation.WorkstationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkstationViewTest {
    private static final Instant MIDNIGHT = Instant.parse("2022-12-31T16:00:00Z");

    private static List<WorkstationEvent> and(List<WorkstationEvent> events, WorkstationEvent... more) {
        var longer = new ArrayList<>(events);
        longer.addAll(List.of(more));
        return longer;
    }

    @Test
    void a_plan_shows_each_item_of_its_checklist_as_unfulfilled() {
        var view = after(List.of(planned("w-1", HOST, County.SHANGSI)));
        assertThat(view.state()).isEqualTo(WorkstationState.PLANNED);
        assertThat(view.hostUscc()).isEqualTo("91350100M000100Y43");
        assertThat(view.unfulfilled()).containsExactly("office", "legal-person");
        assertThat(view.checklist()).allSatisfy(it -> assertThat(it.answer()).isNull());
        assertThat(view.coached()).isFalse();
        assertThat(view.established()).isFalse();
    }

    @Test
    void the_last_answer_to_an_item_is_shown() {
        var view = after(
                List.of(planned("w-1", HOST, County.SHANGSI), coached("w-1"), office("w-1", 40), office("w-1", 60)));
        var office = view.checklist().getFirst();
        assertThat(office.fulfilled()).isTrue();
        assertThat(office.answer()).isNotNull().returns(60.0, it -> it.number());
        assertThat(view.unfulfilled()).containsExactly("legal-person");
    }

    @Test
    void operation_that_starts_after_four_in_the_afternoon_utc_belongs_to_the_next_day() {
        var view = after(established("w-1", HOST, MIDNIGHT));
        assertThat(view.state()).isEqualTo(WorkstationState.OPERATING);
        assertThat(view.establishedOn()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(view.coachingMinutes()).isEqualTo(90);
        assertThat(view.checklistComplete()).isTrue();
        assertThat(view.documentNumber()).isEqualTo("防知〔2022〕9号");
    }

    @Test
    void a_voided_session_is_shown_but_coaches_no_more() {
        var view = after(
                established("w-1", HOST, MIDNIGHT, new CoachingVoided("w-1", PROJECT, 1, "误录", at("12-31T09:00"))));
        assertThat(view.coaching()).singleElement().returns("误录", it -> it.voidReason());
        assertThat(view.coached()).isFalse();
        assertThat(view.coachingMinutes()).isZero();
        assertThat(view.state()).isEqualTo(WorkstationState.OPERATING);
    }

    @Test
    void an_answer_that_falls_short_reopens_the_checklist_before_the_approval_and_breaks_it_after() {
        var completed = approved("w-1", HOST).subList(0, 5);
        var reopened = after(and(completed, office("w-1", 40)));
        assertThat(reopened.state()).isEqualTo(WorkstationState.COACHING);
        assertThat(reopened.checklistComplete()).isFalse();
        var answeredAgain = after(and(completed, office("w-1", 40), office("w-1", 55)));
        assertThat(answeredAgain.checklistComplete())
                .as("to be completed again")
                .isFalse();
        var corrected = new ChecklistAnswerCorrected(
                "w-1", PROJECT, "office", 40.0, null, false, List.of(PROOF), "重新测量", at("12-01T09:00"));
        var broken = after(established("w-1", HOST, at("08-01T09:00"), corrected));
        assertThat(broken.state()).isEqualTo(WorkstationState.OPERATING);
        assertThat(broken.checklistComplete()).isFalse();
        assertThat(broken.corrections()).extracting(it -> it.reason()).containsExactly("重新测量");
    }

    @Test
    void a_correction_changes_what_it_names_and_nothing_else() {
        var correction = new WorkstationCorrected(
                "w-1",
                PROJECT,
                null,
                OTHER,
                County.GANGKOU,
                null,
                null,
                List.of(AssistanceNeed.OVERSEAS),
                null,
                at("07-28T09:00"),
                "笔误",
                at("12-01T09:00"));
        var view = after(established("w-1", HOST, at("08-01T09:00"), correction));
        assertThat(view.host()).isEqualTo(OTHER);
        assertThat(view.hostUscc()).isEqualTo("91450600MA5KXYA12E");
        assertThat(view.county()).isEqualTo(County.GANGKOU);
        assertThat(view.name()).isEqualTo("工作站 w-1");
        assertThat(view.needs()).containsExactly(AssistanceNeed.OVERSEAS);
        assertThat(view.establishedOn()).isEqualTo(LocalDate.of(2022, 7, 28));
    }

    @Test
    void a_closing_keeps_what_was_established_and_says_why_it_ended() {
        var view = after(established("w-1", HOST, at("08-01T09:00"), closed("w-1")));
        assertThat(view.state()).isEqualTo(WorkstationState.CLOSED);
        assertThat(view.established()).isTrue();
        assertThat(view.endReason()).isEqualTo("企业搬迁");
        assertThat(after(established("w-1", HOST, MIDNIGHT, voided("w-1"))).voided())
                .isTrue();
    }

    @Test
    void the_staff_list_is_replaced() {
        var second = new StaffMember("S1", "黄丽华", StaffMember.Qualification.MEDIATOR, "M-1");
        var view = after(established(
                "w-1",
                HOST,
                at("08-01T09:00"),
                new WorkstationStaffListed("w-1", PROJECT, List.of(second), at("08-02T09:00"))));
        assertThat(view.staff()).containsExactly(second);
    }

    @Test
    void it_begins_with_its_plan_and_is_planned_once() {
        assertThatThrownBy(() -> WorkstationView.evolve(null, coached("w-1"))).hasMessageContaining("plan");
        var plan = planned("w-1", HOST, County.SHANGSI);
        assertThatThrownBy(() -> after(List.of(plan, plan))).hasMessageContaining("second time");
    }

    @Test
    void what_is_stored_is_read_back_as_it_was() {
        try (var told = new Told()) {
            told.award(PROJECT, Direction.DIRECTION_1, "2022-07-01", "2023-07-01");
            var events = established("w-1", HOST, at("08-01T09:00"), closed("w-1"));
            events.forEach(it -> told.then(WorkstationView.KIND, "w-1", it));
            assertThat(told.views()
                            .find(Sight.EVERYTHING, WorkstationView.KIND, "w-1")
                            .orElseThrow()
                            .view())
                    .isEqualTo(after(events));
        }
    }
}
