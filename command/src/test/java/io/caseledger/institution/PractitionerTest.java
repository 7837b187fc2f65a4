package io.caseledger.institution;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.institution.Institutions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.gate.Ledger;
import io.caseledger.golden.GoldenEvents;
import io.caseledger.institution.InstitutionCommand.VoidInstitution;
import io.caseledger.institution.PractitionerCommand.*;
import io.caseledger.institution.PractitionerEvent.*;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PractitionerTest {
    private static final Qualification MEDIATOR =
            new Qualification(QualificationKind.MEDIATOR, null, validity("2022-01-01", null));

    final Ledger ledger = ledger();

    @BeforeEach
    void institutions() {
        ledger.send(register("i-1", AGENCY), register("i-2", FIRM));
    }

    private void refused(Object command, String code, String field, String... args) {
        Throwable refusal = catchThrowable(() -> ledger.send(command));
        assertThat(refusal, args.length == 0 ? with(code, field) : with(code, field, args));
    }

    private String whereOn(String day) {
        return practitioner(ledger, "a").institutionOn(day(day)).orElse("-");
    }

    @Test
    void the_number_of_a_certificate_is_one_persons() {
        ledger.send(person("a", agent("4500001"), MEDIATOR), person("b", agent("4500002"), MEDIATOR));
        String field = "qualifications[1].certificateNumber";
        refused(person("c", MEDIATOR, agent("４５００００１ ")), "ALREADY_EXISTS", field, "a");
        refused(person("c", agent("4500003"), agent("4500003")), "CERTIFICATE_REPEATED", field, "4500003");
        refused(
                new AddQualification("b", agent("4500001"), WHEN),
                "ALREADY_EXISTS",
                "qualification.certificateNumber",
                "a");
        refused(
                new AddQualification("a", agent("4500001"), WHEN),
                "CERTIFICATE_REPEATED",
                "qualification.certificateNumber");
        var sameNumberOfALawyer = new Qualification(QualificationKind.LAWYER, "4500001", MEDIATOR.validity());
        ledger.send(new AddQualification("b", sameNumberOfALawyer, WHEN));
    }

    @Test
    void a_number_is_free_again_when_it_was_corrected_or_voided() {
        ledger.send(
                person("a", agent("4500001")),
                new CorrectQualification("a", 1, agent("4500009"), "号码有误", WHEN, null),
                person("b", agent("4500001")));
        refused(
                new CorrectQualification("a", 1, agent("4500001"), "号码有误", WHEN, null),
                "ALREADY_EXISTS",
                "qualification.certificateNumber",
                "b");
        ledger.send(
                new VoidQualification("b", 1, "误录", WHEN),
                new CorrectQualification("a", 1, agent("4500001"), "号码有误", WHEN, null),
                new VoidPractitioner("a", "误录", WHEN),
                person("c", agent("4500001")));
        refused(new AddQualification("a", MEDIATOR, WHEN), "PRACTITIONER_STATE_FORBIDS", null);
    }

    @Test
    void nobody_is_a_patent_agent_or_a_lawyer_without_a_number() {
        var without = new Qualification(QualificationKind.LAWYER, null, MEDIATOR.validity());
        refused(
                person("a", MEDIATOR, without),
                "CERTIFICATE_NUMBER_REQUIRED",
                "qualifications[1].certificateNumber",
                "LAWYER");
    }

    @Test
    void a_qualification_holds_until_its_end_is_corrected_or_it_ends_before() {
        ledger.send(person("a", agent("4500001"), MEDIATOR));
        assertThat(practitioner(ledger, "a").qualifiedOn(day("2024-12-31")))
                .containsExactlyInAnyOrder(QualificationKind.PATENT_AGENT, QualificationKind.MEDIATOR);
        assertThat(practitioner(ledger, "a").qualifiedOn(day("2025-01-01")))
                .containsExactly(QualificationKind.MEDIATOR);
        ledger.send(new EndQualification("a", 1, day("2023-05-01"), "吊销", WHEN));
        assertThat(practitioner(ledger, "a").qualifiedOn(day("2023-05-01")))
                .containsExactly(QualificationKind.MEDIATOR);
        refused(new EndQualification("a", 1, day("2024-05-01"), "吊销", WHEN), "DAY_OUTSIDE_PERIOD", "on");
        refused(new EndQualification("a", 3, day("2024-05-01"), "吊销", WHEN), "QUALIFICATION_NOT_FOUND", "number", "3");
        ledger.send(new CorrectQualification("a", 1, agent("4500001"), "未被吊销", WHEN, null));
        assertThat(practitioner(ledger, "a").qualifiedOn(day("2023-05-01"))).hasSize(2);
    }

    @Test
    void somebody_works_at_one_institution_at_a_time_moves_leaves_and_comes_back() {
        ledger.send(
                person("a", agent("4500001")),
                new MovePractitioner("a", "i-2", day("2022-01-01"), WHEN),
                new LeaveInstitution("a", day("2022-06-01"), "辞职", WHEN));
        assertThat(whereOn("2020-12-31")).isEqualTo("-");
        assertThat(whereOn("2021-12-31")).isEqualTo("i-1");
        assertThat(whereOn("2022-01-01")).isEqualTo("i-2");
        assertThat(whereOn("2022-06-01")).isEqualTo("-");
        ledger.send(new MovePractitioner("a", "i-2", day("2022-09-01"), WHEN));
        assertThat(whereOn("2022-08-31")).isEqualTo("-");
        assertThat(whereOn("2022-09-01")).isEqualTo("i-2");
        refused(new MovePractitioner("a", "i-2", day("2023-01-01"), WHEN), "ALREADY_ENGAGED", "institutionId", "i-2");
        refused(new MovePractitioner("a", "i-1", day("2022-09-01"), WHEN), "DAY_OUTSIDE_PERIOD", "on");
        var corrected = List.of(at("i-1", "2021-01-01", "2022-03-01"), at("i-2", "2022-03-01", null));
        ledger.send(new CorrectPractitioner("a", NONG, corrected, "转所日期有误", WHEN, null));
        assertThat(whereOn("2022-02-28")).isEqualTo("i-1");
        assertThat(whereOn("2022-08-31")).isEqualTo("i-2");
        var overlapping = List.of(at("i-1", "2021-01-01", null), at("i-2", "2022-03-01", null));
        refused(
                new CorrectPractitioner("a", NONG, overlapping, "笔误", WHEN, null),
                "PERIODS_OUT_OF_ORDER",
                "engagements[1].validity.from");
    }

    @Test
    void people_are_engaged_at_institutions_that_there_are() {
        ledger.send(person("a", agent("4500001")));
        refused(
                new MovePractitioner("a", "i-9", day("2022-01-01"), WHEN),
                "INSTITUTION_NOT_FOUND",
                "institutionId",
                "i-9");
        ledger.send(new VoidInstitution("i-1", "误录", WHEN), new VoidInstitution("i-2", "误录", WHEN));
        refused(new MovePractitioner("a", "i-2", day("2022-01-01"), WHEN), "INSTITUTION_VOID", "institutionId", "i-2");
        refused(person("b", MEDIATOR), "INSTITUTION_VOID", "engagement.institutionId", "i-1");
        // The name can be put right all the same.
        var renamed = new PractitionerIdentity("农某某");
        ledger.send(new CorrectPractitioner("a", renamed, List.of(at("i-1", "2021-01-01", null)), "姓名有误", WHEN, null));
    }

    @Test
    void what_is_kept_apart_from_a_person_tells_no_name() {
        ledger.send(person("a", agent("4500001")));
        assertThat(String.valueOf(ledger.events("a").getFirst())).doesNotContain("农某");
    }

    @TestFactory
    Stream<DynamicTest> stored_practitioners_stay_as_they_are() {
        return GoldenEvents.of(
                "institution",
                PractitionerEvent.class,
                List.of(
                        new PractitionerRegistered(
                                "a", PROJECT, NONG, List.of(agent("4500001")), at("i-1", "2021-01-01", null), WHEN),
                        new QualificationAdded("a", PROJECT, 2, MEDIATOR, WHEN),
                        new QualificationCorrected("a", PROJECT, 1, agent("4500009"), "号码有误", WHEN),
                        new QualificationEnded("a", PROJECT, 1, day("2023-05-01"), "吊销", WHEN),
                        new QualificationVoided("a", PROJECT, 1, "误录", WHEN),
                        new PractitionerMoved("a", PROJECT, "i-2", day("2022-01-01"), WHEN),
                        new PractitionerLeft("a", PROJECT, day("2022-06-01"), "辞职", WHEN),
                        new PractitionerCorrected(
                                "a", PROJECT, NONG, List.of(at("i-1", "2021-01-01", "2022-03-01")), "笔误", WHEN),
                        new PractitionerVoided("a", PROJECT, "误录", WHEN)));
    }
}
