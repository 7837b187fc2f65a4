package io.caseledger.deliverable;

import static io.caseledger.deliverable.DeliverableKind.REPORT;
import static io.caseledger.deliverable.Deliverables.*;
import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deliverable.DeliverableCommand.*;
import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.prose.CharacterCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverableTest {
    final EventStore store = store();

    @TempDir
    Path files;

    FixtureConfiguration<Deliverable> fixture() {
        return Deliverables.fixture(store, files);
    }

    @Test
    void a_deliverable_is_registered_in_a_project_of_direction_9() {
        fixture()
                .givenNoPriorActivity()
                .when(new RegisterDeliverable(
                        ID, PROJECT, REPORT, TITLE, "黄丽华", LocalDate.of(2022, 12, 31), REGISTERED.occurredAt()))
                .expectEvents(REGISTERED);
        fixture()
                .givenNoPriorActivity()
                .when(new RegisterDeliverable("d-2", "p-0", REPORT, "题目", null, null, at("08-01T09:00")))
                .expectException(with("PROJECT_NOT_FOUND", "projectId"));
    }

    @Test
    void a_text_is_counted_when_it_is_uploaded() throws IOException {
        TextFile text = kept(files, "报告.txt", "研究报告，共3章。");
        TextFile summary = kept(files, "摘要.md", "# 摘要\n\n本报告有**3**章。");
        var upload = new UploadDeliverableVersion(ID, text, summary, "初稿", at("09-01T09:00"));
        fixture()
                .given(REGISTERED)
                .when(upload, by(AUTHOR))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.predicate(it -> {
                            var uploaded = (DeliverableVersionUploaded) it;
                            assertThat(uploaded.text().counts()).isEqualTo(new CharacterCounts(6, 9, 9));
                            assertThat(uploaded.resultAbstract().counts()).isEqualTo(new CharacterCounts(7, 9, 9));
                            assertThat(uploaded.abstractText()).isEqualTo("摘要\n本报告有3章。");
                            assertThat(uploaded.text().method()).startsWith("1/Unicode ");
                            assertThat(uploaded.policy()).isEqualTo(POLICY);
                            assertThat(uploaded.uploadedBy()).isEqualTo(AUTHOR);
                            return uploaded.version() == 1;
                        }),
                        Matchers.andNoMore())));
    }

    @Test
    void what_cannot_be_read_is_refused_at_its_field() throws IOException {
        TextFile text = kept(files, "报告.txt", "研究报告");
        TextFile blank = kept(files, "空.txt", " \n");
        refuse(new TextFile("0".repeat(64), "a.txt"), null, "FILE_NOT_FOUND", "text.digest");
        refuse(new TextFile(text.digest(), "a.pdf"), null, "TEXT_FORMAT_NOT_READ", "text.fileName");
        refuse(text, new TextFile(blank.digest(), "a.docx"), "TEXT_FORMAT_CONTRADICTS", "resultAbstract.fileName");
        refuse(blank, null, "TEXT_EMPTY", "text.digest");
        refuse(text, blank, "TEXT_EMPTY", "resultAbstract.digest");
        refuse(text, text, "ABSTRACT_IS_THE_TEXT", "resultAbstract.digest");
        fixture()
                .given(PAPER)
                .when(new UploadDeliverableVersion(ID, text, blank, null, at("09-01T09:00")))
                .expectException(with("DELIVERABLE_KIND_FORBIDS", "resultAbstract"));
    }

    private void refuse(TextFile text, TextFile summary, String code, String field) {
        fixture()
                .given(REGISTERED)
                .when(new UploadDeliverableVersion(ID, text, summary, null, at("09-01T09:00")))
                .expectException(with(code, field));
    }

    @Test
    void the_same_version_is_not_uploaded_twice_and_none_comes_before_the_last() throws IOException {
        TextFile text = kept(files, "报告.txt", "研究报告");
        var first = uploaded(
                1, new CountedText(text.digest(), "a.txt", TEXT.format(), TEXT.counts(), METHOD), "09-01T09:00");
        TextFile summary = new TextFile(SUMMARY.digest(), "b.txt");
        fixture()
                .given(REGISTERED, first)
                .when(new UploadDeliverableVersion(ID, text, summary, null, at("09-02T09:00")))
                .expectException(with("DELIVERABLE_VERSION_UNCHANGED", "text.digest", "1"));
        fixture()
                .given(REGISTERED, first)
                .when(new UploadDeliverableVersion(ID, text, null, null, at("08-31T09:00")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        fixture()
                .given(REGISTERED, UPLOADED)
                .when(new UploadDeliverableVersion(ID, text, null, null, at("09-02T09:00")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_report_is_submitted_passed_and_accepted_by_others() {
        fixture()
                .given(reportIn(DeliverableState.UPLOADED))
                .when(new SubmitDeliverable(ID, 1, at("09-02T09:00")), by(AUTHOR))
                .expectEvents(SUBMITTED);
        var review = new ReviewDeliverable(ID, 1, "评审专家组", true, null, at("09-10T09:00"));
        fixture()
                .given(reportIn(DeliverableState.SUBMITTED))
                .when(review, by("reviewer"))
                .expectEvents(PASSED);
        var accept = new AcceptDeliverable(ID, 1, ACCEPTANCE, at("10-01T09:00"));
        fixture()
                .given(reportIn(DeliverableState.PASSED))
                .when(accept, by("reviewer"))
                .expectEvents(ACCEPTED);
    }

    @Test
    void nobody_reviews_or_accepts_what_she_uploaded_herself() {
        var review = new ReviewDeliverable(ID, 1, "评审专家组", true, null, at("09-10T09:00"));
        fixture()
                .given(reportIn(DeliverableState.SUBMITTED))
                .when(review, by(AUTHOR))
                .expectException(with("FOUR_EYES", "version", "1", AUTHOR));
        var accept = new AcceptDeliverable(ID, 1, ACCEPTANCE, at("10-01T09:00"));
        fixture()
                .given(reportIn(DeliverableState.PASSED))
                .when(accept, by(AUTHOR))
                .expectException(with("FOUR_EYES", "version"));
        var correct = new CorrectDeliverableAcceptance(ID, 1, "市局", null, null, "笔误", at("10-02T09:00"));
        fixture()
                .given(reportIn(DeliverableState.ACCEPTED))
                .when(correct, by(AUTHOR))
                .expectException(with("FOUR_EYES", "version"));
    }

    @Test
    void a_return_says_why_and_the_next_version_goes_its_own_way() {
        fixture()
                .given(reportIn(DeliverableState.SUBMITTED))
                .when(new ReviewDeliverable(ID, 1, "专家组", false, null, at("09-10T09:00")), by("reviewer"))
                .expectException(with("REMARKS_MISSING", "remarks"));
        var history = new ArrayList<>(reportIn(DeliverableState.ACCEPTED));
        history.add(uploaded(2, counted("c", 1, 2, 3), "10-05T09:00"));
        fixture()
                .given(history)
                .when(new SubmitDeliverable(ID, 2, at("10-06T09:00")))
                .expectEvents(new DeliverableSubmitted(ID, PROJECT, 2, at("10-06T09:00")));
        fixture()
                .given(history)
                .when(new RevokeDeliverableAcceptance(ID, 1, "登记错误", at("10-06T09:00")))
                .expectEvents(new DeliverableAcceptanceRevoked(ID, PROJECT, 1, "登记错误", at("10-06T09:00")));
        fixture()
                .given(history)
                .when(new SubmitDeliverable(ID, 3, at("10-06T09:00")))
                .expectException(with("DELIVERABLE_VERSION_NOT_FOUND", "version", "3", "2"));
    }

    @Test
    void steps_happen_in_their_order() {
        fixture()
                .given(reportIn(DeliverableState.UPLOADED))
                .when(new SubmitDeliverable(ID, 1, at("08-31T09:00")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "occurredAt"));
        fixture()
                .given(reportIn(DeliverableState.PASSED))
                .when(new AcceptDeliverable(ID, 1, ACCEPTANCE, at("09-09T09:00")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "acceptedAt"));
        fixture()
                .given(paperIn(DeliverableState.COMPILED))
                .when(new PublishWhitePaper(ID, 1, PUBLICATION, at("09-19T09:00")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "publishedAt"));
        fixture()
                .given(reportIn(DeliverableState.ACCEPTED))
                .when(new CorrectDeliverableAcceptance(ID, 1, null, null, at("09-09T09:00"), "日期", at("10-02T09:00")))
                .expectException(with("OCCURRED_BEFORE_PREVIOUS_STEP", "acceptedAt"));
    }

    @Test
    void corrections_keep_what_they_leave_out_and_must_change_something() {
        fixture()
                .given(reportIn(DeliverableState.ACCEPTED))
                .when(new CorrectDeliverableAcceptance(ID, 1, null, "9号", null, "文号", at("10-02T09:00")))
                .expectEvents(new DeliverableAcceptanceCorrected(
                        ID,
                        PROJECT,
                        1,
                        new Acceptance(ACCEPTANCE.acceptedBy(), "9号"),
                        at("10-01T09:00"),
                        "文号",
                        at("10-02T09:00")));
        fixture()
                .given(reportIn(DeliverableState.ACCEPTED))
                .when(new CorrectDeliverableAcceptance(
                        ID, 1, ACCEPTANCE.acceptedBy(), null, null, "无", at("10-02T09:00")))
                .expectException(with("NOTHING_TO_CORRECT", null));
        fixture()
                .given(paperIn(DeliverableState.PUBLISHED))
                .when(new CorrectPublication(
                        ID, 1, null, null, null, "第5期", at("10-16T09:00"), "期号", at("10-20T09:00")))
                .expectEvents(new PublicationCorrected(
                        ID,
                        PROJECT,
                        1,
                        new Publication(PUBLICATION.outlet(), PUBLICATION.url(), PUBLICATION.isbn(), "第5期"),
                        at("10-16T09:00"),
                        "期号",
                        at("10-20T09:00")));
        fixture()
                .given(REGISTERED)
                .when(new CorrectDeliverable(ID, null, "韦国强", null, "换人", at("08-02T09:00")))
                .expectEvents(new DeliverableCorrected(
                        ID, PROJECT, TITLE, "韦国强", REGISTERED.dueOn(), "换人", at("08-02T09:00")));
        fixture()
                .given(REGISTERED)
                .when(new CorrectDeliverable(ID, TITLE, null, null, "无", at("08-02T09:00")))
                .expectException(with("NOTHING_TO_CORRECT", null));
    }

    @Test
    void a_white_paper_is_compiled_published_withdrawn_and_published_again() {
        fixture()
                .given(paperIn(DeliverableState.PASSED))
                .when(new CompileWhitePaper(ID, 1, "课题组", at("09-20T09:00")))
                .expectEvents(COMPILED);
        fixture()
                .given(paperIn(DeliverableState.COMPILED))
                .when(new PublishWhitePaper(ID, 1, PUBLICATION, at("10-15T09:00")))
                .expectEvents(PUBLISHED);
        fixture()
                .given(paperIn(DeliverableState.COMPILED))
                .when(new PublishWhitePaper(ID, 1, new Publication("市局", null, null, null), at("10-15T09:00")))
                .expectException(with("PUBLICATION_WITHOUT_PLACE", "publication"));
        var history = new ArrayList<>(paperIn(DeliverableState.PUBLISHED));
        var withdrawn = new PublicationWithdrawn(ID, PROJECT, 1, "数据有误", at("10-16T09:00"));
        fixture()
                .given(history)
                .when(new WithdrawPublication(ID, 1, "数据有误", at("10-16T09:00")))
                .expectEvents(withdrawn);
        history.add(withdrawn);
        fixture()
                .given(history)
                .when(new PublishWhitePaper(ID, 1, PUBLICATION, at("10-20T09:00")))
                .expectEvents(new WhitePaperPublished(ID, PROJECT, 1, PUBLICATION, at("10-20T09:00")));
    }

    @Test
    void a_title_and_a_text_belong_to_one_deliverable_until_it_is_void() throws IOException {
        TextFile text = kept(files, "报告.txt", "研究报告");
        DeliverableDesk desk = desk(store);
        desk.receive(new RegisterDeliverable(ID, PROJECT, REPORT, TITLE, null, null, at("08-01T09:00")));
        append(store, ID, List.of(REGISTERED, UPLOADED));
        desk.takeText(DeliverableFile.after(REGISTERED, null), text.digest());
        var same = new RegisterDeliverable("d-2", PROJECT, REPORT, "《" + TITLE + "》 ", null, null, at("08-01T09:00"));
        fixture().givenNoPriorActivity().when(same).expectException(with("ALREADY_EXISTS", "title", ID));
        var other = new DeliverableRegistered("d-2", PROJECT, REPORT, "另一报告", null, null, at("08-01T09:00"));
        var upload = new UploadDeliverableVersion("d-2", text, null, null, at("09-01T09:00"));
        fixture().given(other).when(upload).expectException(with("TEXT_OF_OTHER_DELIVERABLE", "text.digest", ID));
        var rename = new CorrectDeliverable("d-2", TITLE, null, null, "题目", at("09-01T09:00"));
        fixture().given(other).when(rename).expectException(with("ALREADY_EXISTS", "title", ID));
        store.publish(new org.axonframework.eventhandling.GenericDomainEventMessage<>("Deliverable", ID, 2, VOIDED));
        fixture().givenNoPriorActivity().when(same).expectSuccessfulHandlerExecution();
        fixture().given(other).when(upload).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_book_number_holds_its_check_digit() {
        assertThat(Isbn.Validator.holds("978-7-302-51023-1")).isFalse();
        assertThat(Isbn.Validator.holds("978-0-306-40615-7")).isTrue();
        assertThat(Isbn.Validator.holds("9780306406157")).isTrue();
        assertThat(Isbn.Validator.holds("0306406152")).isFalse();
    }
}
