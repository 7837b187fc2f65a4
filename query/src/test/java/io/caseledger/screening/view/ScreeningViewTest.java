package io.caseledger.screening.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Judge;
import io.caseledger.indicator.Span;
import io.caseledger.screening.Conclusion;
import io.caseledger.screening.EnterpriseProfile;
import io.caseledger.screening.RemediationStatus;
import io.caseledger.screening.Risk;
import io.caseledger.screening.RiskLevel;
import io.caseledger.screening.ScreeningEvent;
import io.caseledger.screening.ScreeningEvent.ClauseAssessed;
import io.caseledger.screening.ScreeningEvent.RemediationFinished;
import io.caseledger.screening.ScreeningEvent.RemediationRechecked;
import io.caseledger.screening.ScreeningEvent.RemediationStarted;
import io.caseledger.screening.ScreeningEvent.RiskAccepted;
import io.caseledger.screening.ScreeningEvent.ScreeningBegun;
import io.caseledger.screening.ScreeningEvent.ScreeningCorrected;
import io.caseledger.screening.ScreeningEvent.ScreeningDelivered;
import io.caseledger.screening.ScreeningEvent.ScreeningProfileRevised;
import io.caseledger.screening.ScreeningEvent.ScreeningReopened;
import io.caseledger.screening.ScreeningEvent.ScreeningSigned;
import io.caseledger.screening.ScreeningEvent.ScreeningSubmitted;
import io.caseledger.screening.ScreeningEvent.ScreeningVoided;
import io.caseledger.screening.ScreeningState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningViewTest {
    static final String ID = "s-1";
    static final String PROJECT = "p-1";
    static final EnterpriseProfile ENTERPRISE =
            new EnterpriseProfile("广西海鸥食品有限公司", "91350100M000100Y43", "食品制造业", "港口区", 86, null);
    static final EnterpriseProfile OTHER =
            new EnterpriseProfile("防城港某贸易有限公司", "91450600MA5KXXXX0A", "批发业", "东兴市", 12, null);
    static final Risk RISK = new Risk(4, 5, 20, RiskLevel.CRITICAL, "更换包装", "陈经理", LocalDate.of(2022, 10, 31));

    static final ScreeningEvent BEGUN =
            new ScreeningBegun(ID, PROJECT, "1号", "2021.1", ENTERPRISE, List.of(), at("08-01T09:00"));
    static final ScreeningEvent RISKY =
            new ClauseAssessed(ID, PROJECT, "FEE-2", Conclusion.RISK, "标注失效专利", List.of(), RISK, at("08-02T10:00"));
    static final ScreeningEvent FINE =
            new ClauseAssessed(ID, PROJECT, "OWN-1", Conclusion.COMPLIANT, "未见异常", List.of(), null, at("08-02T10:00"));
    static final ScreeningEvent SUBMITTED = new ScreeningSubmitted(ID, PROJECT, 1, "韦国强", at("08-10T09:00"));
    static final ScreeningEvent DELIVERED = new ScreeningDelivered(ID, PROJECT, 1, "行政部", at("08-11T09:00"));
    static final ScreeningEvent SIGNED = signed(1, "2022-08-12T01:00:00Z");
    static final ScreeningEvent REOPENED = new ScreeningReopened(ID, PROJECT, 2, "补充海外条款", at("09-01T09:00"));
    static final ScreeningEvent VOIDED = new ScreeningVoided(ID, PROJECT, List.of("FEE-2"), "重复录入", at("09-02T09:00"));
    static final List<ScreeningEvent> TO_SIGNED = List.of(BEGUN, RISKY, FINE, SUBMITTED, DELIVERED, SIGNED);
    static final List<ScreeningEvent> SECOND = List.of(
            REOPENED,
            new ScreeningSubmitted(ID, PROJECT, 2, "韦国强", at("09-05T09:00")),
            new ScreeningDelivered(ID, PROJECT, 2, "行政部", at("09-06T09:00")),
            signed(2, "2022-09-07T01:00:00Z"));

    static Instant at(String local) {
        return Instant.parse("2022-" + local + ":00+08:00");
    }

    static ScreeningEvent signed(int revision, String instant) {
        return new ScreeningSigned(ID, PROJECT, revision, "李海生", "总经理", Instant.parse(instant));
    }

    static ScreeningView fold(List<ScreeningEvent> events) {
        ScreeningView view = null;
        long position = 10;
        for (ScreeningEvent event : events) {
            view = ScreeningView.evolve(view, new Placed(event, position++));
        }
        return java.util.Objects.requireNonNull(view);
    }

    @SafeVarargs
    static List<ScreeningEvent> all(List<ScreeningEvent>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    @Test
    void a_draft_shows_its_answers_the_last_one_of_each_clause() {
        var again = new ClauseAssessed(
                ID, PROJECT, "FEE-2", Conclusion.COMPLIANT, "已更换", List.of(), null, at("08-03T10:00"));
        var view = fold(List.of(BEGUN, RISKY, FINE));
        assertThat(view.state()).isEqualTo(ScreeningState.DRAFT);
        assertThat(view.openRisks()).isEqualTo(1);
        assertThat(view.items()).hasSize(2);
        assertThat(view.revisions()).isEmpty();
        assertThat(view.position()).isEqualTo(12);
        var changed = fold(List.of(BEGUN, RISKY, FINE, again));
        assertThat(changed.openRisks()).isZero();
        assertThat(changed.items())
                .extracting(ScreeningItem::clauseId, ScreeningItem::conclusion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OWN-1", Conclusion.COMPLIANT),
                        org.assertj.core.groups.Tuple.tuple("FEE-2", Conclusion.COMPLIANT));
    }

    @Test
    void what_was_signed_stays_as_it_was_whatever_is_remedied_later() {
        var view = fold(all(
                TO_SIGNED,
                List.of(
                        new RemediationStarted(ID, PROJECT, "FEE-2", "开始", at("08-20T09:00")),
                        new RemediationFinished(ID, PROJECT, "FEE-2", "已更换", List.of(), at("08-21T09:00")),
                        new RemediationRechecked(ID, PROJECT, "FEE-2", "黄丽华", true, "核对", at("08-22T09:00")))));
        ScreeningItem now = view.items().getFirst();
        assertThat(now.remediation()).isEqualTo(RemediationStatus.VERIFIED);
        assertThat(now.steps())
                .extracting(ScreeningItem.Step::status)
                .containsExactly(RemediationStatus.IN_PROGRESS, RemediationStatus.DONE, RemediationStatus.VERIFIED);
        assertThat(view.openRisks()).isZero();
        ScreeningRevision signed = view.submitted(1).orElseThrow();
        assertThat(signed.items().getFirst().remediation()).isEqualTo(RemediationStatus.OPEN);
        assertThat(signed.position()).isEqualTo(15);
        assertThat(signed.signer()).isEqualTo("李海生");
    }

    @Test
    void a_revision_keeps_the_signed_one_on_record() {
        var view = fold(all(
                TO_SIGNED,
                List.of(REOPENED, new ScreeningProfileRevised(ID, PROJECT, OTHER, List.of(), at("09-02T09:00")))));
        assertThat(view.state()).isEqualTo(ScreeningState.DRAFT);
        assertThat(view.revision()).isEqualTo(2);
        assertThat(view.signedAt()).as("of the present revision").isNull();
        assertThat(view.enterprise()).isEqualTo(OTHER);
        assertThat(view.uscc()).as("of the signed revision").isEqualTo(ENTERPRISE.uscc());
        assertThat(view.submitted(1)).get().returns(ENTERPRISE, ScreeningRevision::enterprise);
        assertThat(view.submitted(2)).isEmpty();
        var after = fold(all(TO_SIGNED, SECOND));
        assertThat(after.revisions()).extracting(ScreeningRevision::revision).containsExactly(1, 2);
        assertThat(after.submitted(2)).get().returns("补充海外条款", ScreeningRevision::reason);
    }

    /** A history, the day on which it counts (none when it does not), and what is lacking then. */
    record Counted(
            String name,
            List<ScreeningEvent> events,
            @Nullable String on,
            @Nullable String lacking) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Counted> histories() {
        var toDelivered = TO_SIGNED.subList(0, 5);
        return Stream.of(
                new Counted("a draft", TO_SIGNED.subList(0, 3), null, "signed"),
                new Counted("submitted", TO_SIGNED.subList(0, 4), null, "signed"),
                new Counted("delivered", toDelivered, null, "signed"),
                new Counted("signed", TO_SIGNED, "2022-08-12", null),
                new Counted("a revision in progress", all(TO_SIGNED, List.of(REOPENED)), "2022-08-12", null),
                new Counted(
                        "two revisions signed are one, on the first day", all(TO_SIGNED, SECOND), "2022-08-12", null),
                new Counted("void after signing", all(TO_SIGNED, List.of(VOIDED)), null, "voided"),
                new Counted("void while revised", all(TO_SIGNED, List.of(REOPENED, VOIDED)), null, "voided"),
                new Counted("revised before anybody signed", all(toDelivered, List.of(REOPENED)), null, "signed"),
                new Counted(
                        "a moment before the new year in Shanghai",
                        all(toDelivered, List.of(signed(1, "2022-12-31T15:59:59.999Z"))),
                        "2022-12-31",
                        null),
                new Counted(
                        "2022-12-31T16:00:00Z is the new year in Shanghai",
                        all(toDelivered, List.of(signed(1, "2022-12-31T16:00:00Z"))),
                        "2023-01-01",
                        null),
                new Counted(
                        "the day follows a correction",
                        all(
                                TO_SIGNED,
                                List.of(new ScreeningCorrected(
                                        ID,
                                        PROJECT,
                                        1,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        at("08-13T09:00"),
                                        "录入错误",
                                        at("08-30T09:00")))),
                        "2022-08-13",
                        null));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_report_counts_once_it_is_delivered_and_signed(Counted it) {
        var view = fold(it.events());
        List<Judge> judges = Judge.of(Indicators.load(), "screenings", ScreeningView.class);
        assertThat(judges).hasSize(2).allSatisfy(judge -> {
            Span span = judge.judge(view, 1, at("12-01T09:00"));
            assertThat(span.on()).isEqualTo(it.on() == null ? null : LocalDate.parse(it.on()));
            assertThat(span.lacking()).isEqualTo(it.lacking());
        });
    }

    @Test
    void a_correction_of_the_enterprise_moves_the_report_to_another() {
        var corrected =
                new ScreeningCorrected(ID, PROJECT, 1, OTHER, null, null, null, null, null, "企业填错", at("08-30T09:00"));
        var view = fold(all(TO_SIGNED, List.of(corrected)));
        assertThat(view.uscc()).isEqualTo(OTHER.uscc());
        assertThat(view.submitted(1)).get().returns(OTHER, ScreeningRevision::enterprise);
        assertThat(view.corrections()).hasSize(1);
    }

    @Test
    void a_remedy_is_open_until_it_is_verified_or_accepted_or_its_report_void() {
        assertThat(remedy(RISKY)).returns(true, RemediationView::open).returns("陈经理", RemediationView::owner);
        var started = new RemediationStarted(ID, PROJECT, "FEE-2", null, at("08-20T09:00"));
        var done = new RemediationFinished(ID, PROJECT, "FEE-2", "已更换", List.of(), at("08-21T09:00"));
        assertThat(remedy(RISKY, started, done)).returns(true, RemediationView::open);
        assertThat(remedy(RISKY, started, done, rechecked(false)))
                .returns(RemediationStatus.IN_PROGRESS, RemediationView::status);
        assertThat(remedy(RISKY, started, done, rechecked(true))).returns(false, RemediationView::open);
        assertThat(remedy(RISKY, new RiskAccepted(ID, PROJECT, "FEE-2", "李海生", "停产", at("08-20T09:00"))))
                .returns(false, RemediationView::open);
        assertThat(remedy(RISKY, VOIDED))
                .returns(false, RemediationView::open)
                .returns(RemediationStatus.OPEN, RemediationView::status);
        assertThat(remedy(FINE)).returns(false, RemediationView::open).returns(null, RemediationView::status);
    }

    private static ScreeningEvent rechecked(boolean passed) {
        return new RemediationRechecked(ID, PROJECT, "FEE-2", "黄丽华", passed, "核对", at("08-22T09:00"));
    }

    private static RemediationView remedy(ScreeningEvent... events) {
        RemediationView view = null;
        for (ScreeningEvent event : new ArrayList<>(List.of(events))) {
            view = RemediationView.evolve(view, event);
        }
        return java.util.Objects.requireNonNull(view);
    }
}
