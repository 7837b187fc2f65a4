package io.caseledger.collaboration.view;

import static io.caseledger.collaboration.view.Told.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.collaboration.Agreement;
import io.caseledger.collaboration.CollaborationMechanismEvent.*;
import io.caseledger.collaboration.CollaborationMechanismState;
import io.caseledger.collaboration.Member;
import io.caseledger.collaboration.Roster;
import io.caseledger.shared.Zone;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CollaborationMechanismViewTest {

    @Test
    void it_begins_with_its_proposal() {
        assertThat(after(PROPOSAL))
                .returns(CollaborationMechanismState.PROPOSED, CollaborationMechanismView::state)
                .returns("协查互助 🤝", CollaborationMechanismView::purpose)
                .returns(List.of(), CollaborationMechanismView::members)
                .returns(false, CollaborationMechanismView::entered);
        assertThatThrownBy(() -> after(MARKET)).hasMessageContaining("begins with its proposal");
        assertThatThrownBy(() -> after(PROPOSAL, PROPOSAL)).hasMessageContaining("second time");
    }

    @Test
    void all_memberships_stay_on_record() {
        var view = after(
                PROPOSAL,
                MARKET,
                CUSTOMS,
                joined("police", "2022-09-04T09:00"),
                SIGNATURE,
                ENTRY,
                left("customs", "2022-10-01T09:00"),
                never("police"));
        assertThat(view.members()).extracting(Member::memberId).containsExactly("market", "customs", "police");
        assertThat(view.members()).extracting(Member::signedOn).containsExactly(SIGNED_ON, SIGNED_ON, null);
        assertThat(view.members().get(1).leftAt()).isEqualTo(at("2022-10-01T09:00"));
        assertThat(view.members().get(2).voided()).isTrue();
    }

    @Test
    void the_times_of_force_are_known() {
        var suspended = new MechanismSuspended("m-1", "p-1", "机构改革", at("2022-10-01T09:00"));
        var resumed = new MechanismResumed("m-1", "p-1", "改革完成", at("2022-11-01T09:00"));
        var ended = new MechanismEnded("m-1", "p-1", "期满", LATER);
        var view = after(PROPOSAL, MARKET, CUSTOMS, SIGNATURE, ENTRY, suspended);
        assertThat(view.stateReason()).isEqualTo("机构改革");
        view = CollaborationMechanismView.evolve(view, resumed);
        assertThat(view.stateReason()).isNull();
        view = CollaborationMechanismView.evolve(view, ended);
        assertThat(view.state()).isEqualTo(CollaborationMechanismState.ENDED);
        assertThat(view.force())
                .containsExactly(
                        new Roster.Period(Zone.startOf(FORCE_ON), suspended.occurredAt()),
                        new Roster.Period(resumed.occurredAt(), LATER));
        assertThat(view.inForceOn()).isEqualTo(FORCE_ON);
    }

    @Test
    void an_amendment_replaces_the_text_and_stays_on_record() {
        var text = new Agreement("防市监协〔2022〕8号", "c".repeat(64), "档案柜 6");
        LocalDate day = LocalDate.of(2022, 10, 1);
        var view = after(
                PROPOSAL,
                MARKET,
                CUSTOMS,
                SIGNATURE,
                ENTRY,
                new MechanismAmended("m-1", "p-1", text, "增加平台义务", List.of("market", "customs"), day));
        assertThat(view.agreement()).isEqualTo(text);
        assertThat(view.amendments()).hasSize(1);
        assertThat(view.signedOn()).isEqualTo(SIGNED_ON);
    }

    @Test
    void a_correction_changes_what_it_names_and_says_why() {
        var view = after(PROPOSAL, MARKET, CUSTOMS, SIGNATURE, ENTRY, corrected(null, null, SIGNED_ON));
        assertThat(view.inForceOn()).isEqualTo(SIGNED_ON);
        assertThat(view.force()).containsExactly(new Roster.Period(Zone.startOf(SIGNED_ON), null));
        assertThat(view.title()).isEqualTo("协作机制");
        assertThat(view.corrections()).containsExactly(new Correction("笔误", LATER));
    }

    @Test
    void a_corrected_signing_moves_the_first_signatures_and_no_later_accession() {
        var police = joined("police", "2022-09-04T09:00");
        var view = after(
                PROPOSAL,
                MARKET,
                CUSTOMS,
                police,
                SIGNATURE,
                signed(FORCE_ON, "police"),
                corrected(null, SIGNED_ON.plusDays(1), null));
        assertThat(view.members())
                .extracting(Member::signedOn)
                .containsExactly(SIGNED_ON.plusDays(1), SIGNED_ON.plusDays(1), FORCE_ON);
    }
}
