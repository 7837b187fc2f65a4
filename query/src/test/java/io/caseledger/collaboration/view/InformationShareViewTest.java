package io.caseledger.collaboration.view;

import static io.caseledger.collaboration.view.Told.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.collaboration.InformationClassification;
import io.caseledger.collaboration.InformationShareEvent;
import io.caseledger.collaboration.InformationShareEvent.*;
import io.caseledger.collaboration.InformationShareState;
import io.caseledger.collaboration.MemberName;
import io.caseledger.collaboration.view.InformationShareView.Recipient;
import io.caseledger.shared.IpRight;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InformationShareViewTest {
    static final InformationShared SHARED = new InformationShared(
            "s-1",
            "p-1",
            "m-1",
            new MemberName("market", "市场监督管理局"),
            List.of(new MemberName("customs", "防城港海关"), new MemberName("platform", "互市平台")),
            "外观设计专利纠纷",
            new IpRight(IpRight.Kind.DESIGN_PATENT, "ZL202130123456.7", "电动螺丝刀"),
            "事实",
            List.of(),
            InformationClassification.INTERNAL,
            null,
            null,
            at("2022-10-10T10:00"));
    static final SharedInformationRead READ =
            new SharedInformationRead("s-1", "p-1", "customs", "关员甲", at("2022-10-11T09:00"));
    static final SharedInformationRecalled RECALL =
            new SharedInformationRecalled("s-1", "p-1", "数据有误", at("2022-10-12T09:00"));
    static final Recipient HAS_READ = new Recipient("customs", "防城港海关", "关员甲", READ.occurredAt());
    static final Recipient HAS_NOT = new Recipient("platform", "互市平台", null, null);

    static InformationShareView after(InformationShareEvent... events) {
        InformationShareView view = null;
        for (InformationShareEvent event : events) {
            view = InformationShareView.evolve(view, event);
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void who_received_it_and_who_read_it_is_on_record() {
        assertThat(after(SHARED).unreadBy()).containsExactly("customs", "platform");
        assertThat(after(SHARED, READ))
                .returns(List.of(HAS_READ, HAS_NOT), InformationShareView::recipients)
                .returns(List.of("platform"), InformationShareView::unreadBy)
                .returns(InformationShareState.SHARED, InformationShareView::state);
    }

    @Test
    void a_recall_keeps_who_had_read_it_and_waits_for_nobody() {
        assertThat(after(SHARED, READ, RECALL))
                .returns(List.of(HAS_READ, HAS_NOT), InformationShareView::recipients)
                .returns(List.of(), InformationShareView::unreadBy)
                .returns(InformationShareState.RECALLED, InformationShareView::state)
                .returns("数据有误", InformationShareView::recallReason)
                .returns(RECALL.occurredAt(), InformationShareView::recalledAt);
    }

    @Test
    void a_reading_before_the_recall_may_be_noted_after_it() {
        assertThat(after(SHARED, RECALL, READ))
                .returns(List.of(HAS_READ, HAS_NOT), InformationShareView::recipients)
                .returns(List.of(), InformationShareView::unreadBy)
                .returns(InformationShareState.RECALLED, InformationShareView::state);
    }

    @Test
    void a_voided_one_waits_for_nobody_and_keeps_what_was_known() {
        var voided = new InformationShareVoided("s-1", "p-1", "登记错误", at("2022-10-13T09:00"));
        assertThat(after(SHARED, READ, RECALL, voided))
                .returns(List.of(HAS_READ, HAS_NOT), InformationShareView::recipients)
                .returns(List.of(), InformationShareView::unreadBy)
                .returns(InformationShareState.VOIDED, InformationShareView::state)
                .returns("登记错误", InformationShareView::voidReason)
                .returns("数据有误", InformationShareView::recallReason)
                .returns(RECALL.occurredAt(), InformationShareView::recalledAt);
    }

    @Test
    void it_begins_with_its_sharing() {
        assertThatThrownBy(() -> after(READ)).hasMessageContaining("begins with its sharing");
        assertThatThrownBy(() -> after(SHARED, SHARED)).hasMessageContaining("second");
    }
}
