package io.caseledger.workstation.view;

import static io.caseledger.workstation.view.Stations.PROJECT;
import static io.caseledger.workstation.view.Stations.PROOF;
import static io.caseledger.workstation.view.Stations.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.find.Where;
import io.caseledger.project.Direction;
import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.views.Sight;
import io.caseledger.views.Told;
import io.caseledger.workstation.AssistanceApplicant;
import io.caseledger.workstation.AssistanceOutcome;
import io.caseledger.workstation.AssistanceRequestEvent;
import io.caseledger.workstation.AssistanceRequestEvent.*;
import io.caseledger.workstation.AssistanceRequestState;
import io.caseledger.workstation.Fit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssistanceRequestViewTest {
    static final AssistanceRequestAccepted ACCEPTED =
            new AssistanceRequestAccepted("a-1", PROJECT, "w-1", "韦国强", at("08-12T09:00"));
    static final AssistanceRequestHandedOver HANDED_OVER = new AssistanceRequestHandedOver(
            "a-1", PROJECT, "w-1", "w-2", List.of(Fit.Criterion.COUNTY), "人手", "工作站关闭", at("08-13T09:00"));
    static final AssistanceRequestCompleted COMPLETED = new AssistanceRequestCompleted(
            "a-1", PROJECT, "w-1", AssistanceOutcome.SETTLED, "双方和解", List.of(PROOF), at("08-20T09:00"));

    static AssistanceRequestFiled filed(String id) {
        return new AssistanceRequestFiled(
                id,
                PROJECT,
                new AssistanceApplicant(AssistanceApplicant.Kind.PERSON, "𫍯某", null),
                AssistanceNeed.MEDIATION,
                IpRight.Kind.TRADE_MARK,
                County.DONGXING,
                "商标被仿冒",
                null,
                at("08-10T09:00"));
    }

    static AssistanceRequestAssigned assigned(String id, String workstationId) {
        return new AssistanceRequestAssigned(id, PROJECT, workstationId, List.of(), null, at("08-11T09:00"));
    }

    static AssistanceRequestView after(AssistanceRequestEvent... events) {
        AssistanceRequestView view = null;
        for (AssistanceRequestEvent event : events) {
            view = AssistanceRequestView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void a_request_goes_from_the_queue_to_its_result() {
        var queued = after(filed("a-1"), assigned("a-1", "w-1"));
        assertThat(queued.state()).isEqualTo(AssistanceRequestState.ASSIGNED);
        assertThat(queued.workstationId()).isEqualTo("w-1");
        assertThat(queued.assignedAt()).isEqualTo(at("08-11T09:00"));
        var done = after(filed("a-1"), assigned("a-1", "w-1"), ACCEPTED, COMPLETED);
        assertThat(done.state()).isEqualTo(AssistanceRequestState.COMPLETED);
        assertThat(done.handler()).isEqualTo("韦国强");
        assertThat(done.acceptedAt()).isEqualTo(at("08-12T09:00"));
        assertThat(done.completedAt()).isEqualTo(at("08-20T09:00"));
        assertThat(done.outcome()).isEqualTo(AssistanceOutcome.SETTLED);
        assertThat(done.evidence()).containsExactly(PROOF);
    }

    @Test
    void a_hand_over_begins_again_at_another_workstation_and_stays_on_record() {
        var view = after(filed("a-1"), assigned("a-1", "w-1"), ACCEPTED, HANDED_OVER);
        assertThat(view.state()).isEqualTo(AssistanceRequestState.ASSIGNED);
        assertThat(view.workstationId()).isEqualTo("w-2");
        assertThat(view.handler()).isNull();
        assertThat(view.acceptedAt()).isNull();
        assertThat(view.lacking()).containsExactly(Fit.Criterion.COUNTY);
        assertThat(view.handOvers())
                .containsExactly(new AssistanceRequestView.HandOver("w-1", "w-2", "工作站关闭", at("08-13T09:00")));
        assertThat(view.filedAt()).as("its place in the queue").isEqualTo(at("08-10T09:00"));
    }

    @Test
    void a_withdrawal_says_why() {
        var view = after(filed("a-1"), new AssistanceRequestWithdrawn("a-1", PROJECT, "撤回", at("08-11T09:00")));
        assertThat(view.state()).isEqualTo(AssistanceRequestState.WITHDRAWN);
        assertThat(view.endReason()).isEqualTo("撤回");
    }

    @Test
    void a_correction_keeps_the_course_and_a_void_the_result() {
        var corrected = new AssistanceRequestCorrected(
                "a-1", PROJECT, null, null, IpRight.Kind.COPYRIGHT, null, "更正后的事实", "d-1", "笔误", at("08-22T09:00"));
        var view = after(filed("a-1"), assigned("a-1", "w-1"), ACCEPTED, COMPLETED, corrected);
        assertThat(view.state()).isEqualTo(AssistanceRequestState.COMPLETED);
        assertThat(view.rightKind()).isEqualTo(IpRight.Kind.COPYRIGHT);
        assertThat(view.need()).isEqualTo(AssistanceNeed.MEDIATION);
        assertThat(view.facts()).isEqualTo("更正后的事实");
        assertThat(view.disputeCaseId()).isEqualTo("d-1");
        assertThat(view.completedAt()).isEqualTo(COMPLETED.occurredAt());
        var voided = AssistanceRequestView.evolve(
                view, new AssistanceRequestVoided("a-1", PROJECT, "重复登记", at("08-23T09:00")));
        assertThat(voided.state()).isEqualTo(AssistanceRequestState.VOIDED);
        assertThat(voided.endReason()).isEqualTo("重复登记");
        assertThat(voided.outcome()).isEqualTo(AssistanceOutcome.SETTLED);
    }

    @Test
    void open_requests_are_counted_by_workstation() {
        try (var told = new Told()) {
            told.award(PROJECT, Direction.DIRECTION_1, "2022-07-01", "2023-07-01");
            for (String id : List.of("a-1", "a-2", "a-3", "a-4")) {
                told.then(AssistanceRequestView.KIND, id, filed(id));
            }
            told.then(AssistanceRequestView.KIND, "a-1", assigned("a-1", "w-1"))
                    .then(AssistanceRequestView.KIND, "a-1", ACCEPTED)
                    .then(AssistanceRequestView.KIND, "a-2", assigned("a-2", "w-1"))
                    .then(AssistanceRequestView.KIND, "a-3", assigned("a-3", "w-2"));
            var open = new Where.AnyOf("view.state", List.of("ASSIGNED", "ACCEPTED"));
            assertThat(told.views().countBy(Sight.EVERYTHING, AssistanceRequestView.KIND, open, "view.workstationId"))
                    .isEqualTo(Map.of("w-1", 2L, "w-2", 1L));
            assertThat(told.views()
                            .find(Sight.EVERYTHING, AssistanceRequestView.KIND, "a-1")
                            .orElseThrow()
                            .view())
                    .isEqualTo(after(filed("a-1"), assigned("a-1", "w-1"), ACCEPTED));
        }
    }
}
