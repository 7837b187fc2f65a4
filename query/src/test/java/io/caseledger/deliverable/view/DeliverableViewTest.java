package io.caseledger.deliverable.view;

import static io.caseledger.deliverable.DeliverableKind.REPORT;
import static io.caseledger.deliverable.DeliverableKind.WHITE_PAPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.caseledger.deliverable.Acceptance;
import io.caseledger.deliverable.CountedText;
import io.caseledger.deliverable.DeliverableEvent;
import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.deliverable.DeliverableKind;
import io.caseledger.deliverable.DeliverablePolicy;
import io.caseledger.deliverable.DeliverableState;
import io.caseledger.deliverable.Publication;
import io.caseledger.prose.CharacterCounts;
import io.caseledger.prose.CountMethod;
import io.caseledger.prose.TextFormat;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverableViewTest {
    private static final DeliverablePolicy POLICY =
            new DeliverablePolicy("v", CountMethod.WORD_PROCESSOR, 30_000, 3_000);
    private static final Acceptance ACCEPTANCE = new Acceptance("市局", "9号");
    private static final Publication PUBLICATION = new Publication("市局网站", "https://example.org", null, null);

    @Test
    void a_report_counts_on_the_day_in_shanghai_on_which_it_was_accepted() {
        DeliverableView view =
                after(registered(REPORT), uploaded(1, 30_000, 3_000), passed(1), accepted(1, "2022-12-31T16:00:00Z"));
        assertThat(view)
                .returns(DeliverableState.ACCEPTED, DeliverableView::state)
                .returns(true, DeliverableView::longEnough)
                .returns(true, DeliverableView::abstractFits)
                .returns(LocalDate.of(2023, 1, 1), DeliverableView::acceptedOn)
                .returns(false, DeliverableView::isOpen);
    }

    @Test
    void a_later_version_does_not_undo_an_acceptance() {
        DeliverableView view = after(
                registered(REPORT),
                uploaded(1, 30_000, 3_000),
                passed(1),
                accepted(1, "2022-10-01T02:00:00Z"),
                uploaded(2, 100, 10));
        assertThat(view.speaking()).isEqualTo(1);
        assertThat(view.state()).isEqualTo(DeliverableState.ACCEPTED);
        assertThat(view.versions().getLast().state()).isEqualTo(DeliverableState.UPLOADED);
    }

    @Test
    void of_several_accepted_versions_one_that_fits_speaks() {
        DeliverableView view = after(
                registered(REPORT),
                uploaded(1, 29_999, 3_000),
                passed(1),
                accepted(1, "2022-10-01T02:00:00Z"),
                uploaded(2, 30_000, 3_000),
                passed(2),
                accepted(2, "2022-11-01T02:00:00Z"));
        assertThat(view.speaking()).isEqualTo(2);
        assertThat(view.acceptedOn()).isEqualTo("2022-11-01");
        DeliverableView revoked =
                DeliverableView.evolve(view, new DeliverableAcceptanceRevoked("d", "p", 2, "错", now()));
        assertThat(revoked.speaking()).isEqualTo(1);
        assertThat(revoked.longEnough()).isFalse();
        assertThat(revoked.versions().getLast().undone()).hasSize(1);
    }

    @Test
    void a_withdrawn_publication_leaves_the_other_one() {
        DeliverableView view = after(
                registered(WHITE_PAPER),
                uploaded(1, 100, 0),
                passed(1),
                compiled(1),
                published(1, "2022-10-01T02:00:00Z"),
                uploaded(2, 200, 0),
                passed(2),
                compiled(2),
                published(2, "2022-11-01T02:00:00Z"));
        assertThat(view.publishedOn()).isEqualTo("2022-10-01");
        DeliverableView left = DeliverableView.evolve(view, new PublicationWithdrawn("d", "p", 1, "错", now()));
        assertThat(left.publishedOn()).isEqualTo("2022-11-01");
        DeliverableView none = DeliverableView.evolve(left, new PublicationWithdrawn("d", "p", 2, "错", now()));
        assertThat(none)
                .returns(false, DeliverableView::published)
                .returns(true, DeliverableView::compiled)
                .returns(DeliverableState.COMPILED, DeliverableView::state);
    }

    @Test
    void counts_that_disagree_are_said_to() {
        DeliverableView view = after(registered(REPORT), uploaded(1, 29_000, 2_999));
        assertThat(view.countsDisagree()).as("31,000 without spaces").isTrue();
        assertThat(CountVerdict.onReport(
                        POLICY, view.versions().getFirst().text().counts()))
                .extracting(CountVerdict::holds)
                .containsExactly(false, false, true);
        assertThat(after(registered(REPORT), uploaded(1, 50_000, 100)).countsDisagree())
                .isFalse();
    }

    @Test
    void a_void_deliverable_says_why() {
        DeliverableView view = after(registered(REPORT), new DeliverableVoided("d", "p", "重复", now()));
        assertThat(view.state()).isEqualTo(DeliverableState.VOIDED);
        assertThat(view.voidReason()).isEqualTo("重复");
        assertThatIllegalStateException().isThrownBy(() -> after(passed(1)));
    }

    private static DeliverableView after(DeliverableEvent... events) {
        DeliverableView view = null;
        for (DeliverableEvent event : events) {
            view = DeliverableView.evolve(view, event);
        }
        return view;
    }

    private static Instant now() {
        return Instant.parse("2022-12-01T02:00:00Z");
    }

    private static DeliverableEvent registered(DeliverableKind kind) {
        return new DeliverableRegistered("d", "p", kind, "题目", null, null, now());
    }

    private static DeliverableEvent uploaded(int version, int characters, int ofAbstract) {
        return new DeliverableVersionUploaded(
                "d", "p", version, text(characters), text(ofAbstract), "摘要", POLICY, null, "author", now());
    }

    private static CountedText text(int characters) {
        var counts = new CharacterCounts(characters - 1_000, characters, characters + 2_000);
        return new CountedText("a".repeat(64), "a.txt", TextFormat.PLAIN_TEXT, counts, "1");
    }

    private static DeliverableEvent passed(int version) {
        return new DeliverableReviewed("d", "p", version, "专家", true, null, "r", now());
    }

    private static DeliverableEvent accepted(int version, String at) {
        return new DeliverableAccepted("d", "p", version, ACCEPTANCE, "r", Instant.parse(at));
    }

    private static DeliverableEvent compiled(int version) {
        return new WhitePaperCompiled("d", "p", version, "课题组", now());
    }

    private static DeliverableEvent published(int version, String at) {
        return new WhitePaperPublished("d", "p", version, PUBLICATION, Instant.parse(at));
    }
}
