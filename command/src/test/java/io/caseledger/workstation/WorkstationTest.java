package io.caseledger.workstation;

import static io.caseledger.workstation.WorkstationState.CHECKLIST_COMPLETE;
import static io.caseledger.workstation.WorkstationState.COACHING;
import static io.caseledger.workstation.WorkstationState.OPERATING;
import static io.caseledger.workstation.Workstations.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.gate.Refusals;
import io.caseledger.shared.Organisation;
import io.caseledger.shared.Rejected;
import io.caseledger.workstation.StaffMember.Qualification;
import io.caseledger.workstation.WorkstationCommand.*;
import io.caseledger.workstation.WorkstationEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkstationTest {
    private static RecordCoaching coach(String coach, String heldAt) {
        return new RecordCoaching(ID, coach, "证据固定", 60, List.of(SIGN_IN), at(heldAt));
    }

    private static AnswerChecklistItem answer(String item, Double number, Boolean holds) {
        return new AnswerChecklistItem(ID, item, number, holds, List.of(PHOTO), at("07-16T09:00"));
    }

    private static CorrectWorkstation since(Instant operatingSince) {
        return new CorrectWorkstation(
                ID, null, null, null, null, null, null, null, operatingSince, "笔误", at("10-01T09:00"));
    }

    private static CorrectWorkstation host(Organisation host) {
        return new CorrectWorkstation(ID, null, host, null, null, null, null, null, null, "笔误", at("10-01T09:00"));
    }

    @Test
    void a_plan_keeps_the_checklist_in_force_on_its_day_and_names_each_speciality_once() {
        fixture().givenNoPriorActivity().when(plan(ID, HOST)).expectEvents(PLANNED);
    }

    @Test
    void a_host_is_known_by_its_code() {
        fixture()
                .givenNoPriorActivity()
                .when(plan(ID, new Organisation("无代码企业", null)))
                .expectException(Refusals.with("REQUIRED", "host.uscc"));
    }

    @Test
    void a_host_has_one_open_workstation() {
        var store = store();
        happened(store, "w-0", story(OPERATING).stream().toList());
        store.publish(taken("w-0"));
        fixture(store)
                .givenNoPriorActivity()
                .when(plan(ID, HOST))
                .expectNoEvents()
                .expectException(Refusals.with("ALREADY_EXISTS", "host.uscc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "VOIDED"})
    void after_a_closing_or_a_void_a_new_plan_is_possible(WorkstationState state) {
        var store = store();
        happened(store, "w-0", story(state));
        store.publish(taken("w-0"));
        fixture(store).givenNoPriorActivity().when(plan(ID, HOST)).expectEvents(PLANNED);
    }

    private static org.axonframework.eventhandling.GenericDomainEventMessage<?> taken(String workstationId) {
        String slotId = WorkstationSlotEvent.HostTaken.slotOf("91350100M000100Y43");
        return new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                WorkstationSlotEvent.STREAM, slotId, 0, new WorkstationSlotEvent.HostTaken(slotId, workstationId));
    }

    @Test
    void a_correction_leads_to_no_host_that_is_taken() {
        var store = store();
        happened(store, "w-0", story(OPERATING));
        store.publish(taken("w-0"));
        fixture(store)
                .given(planned(ID, OTHER_HOST))
                .when(host(HOST))
                .expectException(Refusals.with("ALREADY_EXISTS", "host.uscc"));
        fixture(store).given(planned(ID, OTHER_HOST)).when(host(OTHER_HOST)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_member_of_staff_is_listed_once() {
        fixture()
                .givenNoPriorActivity()
                .when(plan(ID, HOST, List.of(WEI, HUANG, WEI)))
                .expectException(Refusals.with("STAFF_REPEATED", "staff[2]"));
    }

    @Test
    void sessions_are_numbered_and_none_is_recorded_twice() {
        fixture()
                .given(PLANNED, COACHED)
                .when(coach("梁老师", "07-12T09:00"))
                .expectEvents(
                        new CoachingRecorded(ID, PROJECT, 2, "梁老师", "证据固定", 60, List.of(SIGN_IN), at("07-12T09:00")));
        fixture()
                .given(PLANNED, COACHED)
                .when(coach("梁老师 ", "07-10T09:00"))
                .expectException(Refusals.with("COACHING_ALREADY_RECORDED", "heldAt"));
        fixture()
                .given(PLANNED, COACHED)
                .when(coach("梁老师", "06-30T09:00"))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "heldAt"));
    }

    @Test
    void a_voided_session_is_gone_and_its_number_is_not_used_again() {
        var voided = new CoachingVoided(ID, PROJECT, 1, "误录", at("07-11T09:00"));
        fixture()
                .given(PLANNED, COACHED, voided)
                .when(coach("梁老师", "07-10T09:00"))
                .expectEvents(
                        new CoachingRecorded(ID, PROJECT, 2, "梁老师", "证据固定", 60, List.of(SIGN_IN), at("07-10T09:00")));
        fixture()
                .given(PLANNED, COACHED, voided)
                .when(new VoidCoaching(ID, 1, "误录", at("07-12T09:00")))
                .expectException(Refusals.with("COACHING_NOT_FOUND", "session"));
    }

    @Test
    void exactly_the_threshold_fulfils_an_item() {
        fixture()
                .given(PLANNED)
                .when(answer("office", 50.0, null))
                .expectEvents(new ChecklistItemAnswered(
                        ID, PROJECT, "office", 50.0, null, true, List.of(PHOTO), at("07-16T09:00")));
        fixture()
                .given(PLANNED)
                .when(answer("office", 49.9, null))
                .expectEvents(new ChecklistItemAnswered(
                        ID, PROJECT, "office", 49.9, null, false, List.of(PHOTO), at("07-16T09:00")));
        fixture()
                .given(PLANNED)
                .when(answer("legal-person", null, false))
                .expectEvents(new ChecklistItemAnswered(
                        ID, PROJECT, "legal-person", null, false, false, List.of(PHOTO), at("07-16T09:00")));
    }

    @Test
    void an_answer_is_of_its_items_kind() {
        refusedAnswer(answer("office", null, true), "CHECKLIST_ANSWER_MISFIT", "number");
        refusedAnswer(answer("office", 60.0, true), "CHECKLIST_ANSWER_MISFIT", "number");
        refusedAnswer(answer("legal-person", 1.0, null), "CHECKLIST_ANSWER_MISFIT", "holds");
        refusedAnswer(answer("staff", 2.5, null), "CHECKLIST_ANSWER_MISFIT", "number");
        refusedAnswer(answer("garden", 60.0, null), "CHECKLIST_ITEM_UNKNOWN", "item");
    }

    @Test
    void the_staff_list_bears_the_number_out() {
        refusedAnswer(answer("staff", 4.0, null), "STAFF_LIST_SHORTER", "number");
        fixture()
                .given(PLANNED, STAFFED)
                .when(new ListWorkstationStaff(ID, List.of(WEI, HUANG), at("07-18T09:00")))
                .expectException(Refusals.with("STAFF_LIST_SHORTER", "staff"));
        fixture()
                .given(story(OPERATING))
                .when(new ListWorkstationStaff(ID, List.of(WEI, HUANG), at("08-18T09:00")))
                .expectEvents(new WorkstationStaffListed(ID, PROJECT, List.of(WEI, HUANG), at("08-18T09:00")));
    }

    private static void refusedAnswer(AnswerChecklistItem it, String code, String field) {
        fixture().given(PLANNED).when(it).expectNoEvents().expectException(Refusals.with(code, field));
    }

    @Test
    void a_checklist_with_open_items_is_refused_with_each_of_them() {
        fixture()
                .given(PLANNED, COACHED, HOUSED, answered("legal-person", null, false, false))
                .when(new CompleteChecklist(ID, at("07-20T09:00")))
                .expectNoEvents()
                .expectException(new CustomTypeSafeMatcher<Throwable>("staff and legal-person, with what they demand") {
                    @Override
                    protected boolean matchesSafely(Throwable thrown) {
                        return Rejected.in(thrown).orElse(List.of()).stream()
                                .map(it -> it.code() + " " + String.join("|", it.args()))
                                .toList()
                                .equals(
                                        List.of(
                                                "CHECKLIST_ITEM_UNFULFILLED staff|工作人员人数 / Members of staff|>= 3 人",
                                                "CHECKLIST_ITEM_UNFULFILLED legal-person|依托单位具有法人资格 / The host is a legal person|是 / yes"));
                    }
                });
    }

    @Test
    void a_checklist_is_not_complete_before_the_coaching() {
        var voided = new CoachingVoided(ID, PROJECT, 1, "误录", at("07-16T09:00"));
        fixture()
                .given(and(story(COACHING), voided))
                .when(new CompleteChecklist(ID, at("07-20T09:00")))
                .expectException(Refusals.with("COACHING_MISSING", null));
        var late = new CoachingRecorded(ID, PROJECT, 1, "梁老师", "维权流程", 90, List.of(SIGN_IN), at("07-22T09:00"));
        fixture()
                .given(PLANNED, late, STAFFED, HOUSED, LEGAL)
                .when(new CompleteChecklist(ID, at("07-20T09:00")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        fixture()
                .given(story(COACHING))
                .when(new CompleteChecklist(ID, at("07-20T09:00")))
                .expectEvents(COMPLETED);
    }

    @Test
    void an_answer_that_no_longer_fulfils_leads_back_to_coaching() {
        var smaller =
                new ChecklistItemAnswered(ID, PROJECT, "office", 40.0, null, false, List.of(PHOTO), at("07-21T09:00"));
        fixture()
                .given(and(story(CHECKLIST_COMPLETE), smaller))
                .when(new ApproveWorkstation(ID, "陈局长", "防知〔2022〕9号", at("07-25T09:00")))
                .expectException(Refusals.with("WORKSTATION_STATE_FORBIDS", null));
        fixture()
                .given(and(story(CHECKLIST_COMPLETE), smaller))
                .when(new CompleteChecklist(ID, at("07-25T09:00")))
                .expectException(Refusals.with("CHECKLIST_ITEM_UNFULFILLED", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"梁老师", " 梁 老师", "覃科长", "韦国强"})
    void nobody_approves_what_they_coached_planned_or_work_in(String approver) {
        fixture()
                .given(story(CHECKLIST_COMPLETE))
                .when(new ApproveWorkstation(ID, approver, "防知〔2022〕9号", at("07-25T09:00")))
                .expectNoEvents()
                .expectException(Refusals.with("APPROVER_INVOLVED", "approver"));
    }

    @Test
    void somebody_else_approves_and_does_not_coach_afterwards() {
        fixture()
                .given(story(CHECKLIST_COMPLETE))
                .when(new ApproveWorkstation(ID, "陈局长", "防知〔2022〕9号", at("07-25T09:00")))
                .expectEvents(Workstations.APPROVED);
        fixture()
                .given(story(WorkstationState.APPROVED))
                .when(coach("陈局长", "07-12T09:00"))
                .expectException(Refusals.with("COACH_IS_APPROVER", "coach"));
    }

    @Test
    void an_approved_workstation_opens_only_while_it_is_what_was_approved() {
        var start = new StartWorkstationOperation(ID, at("08-01T09:00"));
        fixture().given(story(WorkstationState.APPROVED)).when(start).expectEvents(STARTED);
        var smaller = new ChecklistAnswerCorrected(
                ID, PROJECT, "office", 40.0, null, false, List.of(PHOTO), "重新测量", at("07-26T09:00"));
        fixture()
                .given(and(story(WorkstationState.APPROVED), smaller))
                .when(start)
                .expectException(Refusals.with("CHECKLIST_ITEM_UNFULFILLED", null));
        var voided = new CoachingVoided(ID, PROJECT, 1, "误录", at("07-26T09:00"));
        fixture()
                .given(and(story(WorkstationState.APPROVED), voided))
                .when(start)
                .expectException(Refusals.with("COACHING_MISSING", null));
    }

    @Test
    void no_step_lies_before_the_one_before_it() {
        fixture()
                .given(story(WorkstationState.APPROVED))
                .when(new StartWorkstationOperation(ID, at("07-24T09:00")))
                .expectException(Refusals.with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
    }

    @Test
    void a_corrected_opening_stays_between_the_approval_and_the_closing() {
        refusedSince(OPERATING, "07-24T09:00", "OCCURRED_BEFORE_PREVIOUS_STEP");
        refusedSince(WorkstationState.CLOSED, "09-02T09:00", "OCCURRED_AFTER_NEXT_STEP");
        refusedSince(WorkstationState.APPROVED, "08-01T09:00", "WORKSTATION_NOT_STARTED");
        fixture().given(story(OPERATING)).when(since(at("07-28T09:00"))).expectSuccessfulHandlerExecution();
    }

    private static void refusedSince(WorkstationState state, String since, String code) {
        fixture().given(story(state)).when(since(at(since))).expectException(Refusals.with(code, "operatingSince"));
    }

    @Test
    void a_correction_corrects_something() {
        fixture().given(PLANNED).when(since(null)).expectException(Refusals.with("NOTHING_TO_CORRECT", null));
        fixture()
                .given(PLANNED)
                .when(new CorrectWorkstation(
                        ID, null, null, null, null, List.of(), null, null, null, "笔误", at("10-01T09:00")))
                .expectException(Refusals.with("REQUIRED", "specialities"));
        fixture()
                .given(PLANNED)
                .when(new CorrectWorkstation(
                        ID, null, null, null, null, null, null, "防知〔2022〕10号", null, "笔误", at("10-01T09:00")))
                .expectException(Refusals.with("WORKSTATION_NOT_APPROVED", "documentNumber"));
    }

    @Test
    void a_repeated_request_does_nothing_a_second_time() {
        var request = Map.of("by", "officer", "request", "r-1", "digest", "d");
        fixture()
                .given(PLANNED)
                .andGivenCommands(GenericCommandMessage.asCommandMessage(coach("梁老师", "07-12T09:00"))
                        .withMetaData(request))
                .when(coach("梁老师", "07-12T09:00"), request)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void people_of_one_name_are_told_apart_by_their_certificates() {
        var second = new StaffMember("韦国强", Qualification.LAWYER, "14506099");
        assertThat(List.of(WEI, second)).doesNotHaveDuplicates();
        fixture()
                .given(PLANNED)
                .when(new ListWorkstationStaff(ID, List.of(WEI, second), at("07-18T09:00")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void members_are_called_as_before_when_they_are_listed_anew_and_nobody_is_called_like_one_who_left() {
        var second = new StaffMember("农小明", Qualification.OTHER, null);
        fixture()
                .given(
                        PLANNED,
                        new WorkstationStaffListed(
                                ID, PROJECT, List.of(called("S1", WEI), called("S2", HUANG)), at("07-18T09:00")))
                .when(new ListWorkstationStaff(
                        ID,
                        List.of(second, HUANG, new StaffMember("S1", "已限制 / restricted", Qualification.OTHER, null)),
                        at("07-19T09:00")))
                .expectEvents(new WorkstationStaffListed(
                        ID,
                        PROJECT,
                        List.of(called("S4", second), called("S2", HUANG), called("S1", WEI)),
                        at("07-19T09:00")));
    }

    private static StaffMember called(String ref, StaffMember it) {
        return new StaffMember(ref, it.name(), it.qualification(), it.certificateNumber());
    }
}
