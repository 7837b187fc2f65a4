package io.caseledger.institution;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.institution.Institutions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.gate.Ledger;
import io.caseledger.golden.GoldenEvents;
import io.caseledger.institution.InstitutionCommand.*;
import io.caseledger.institution.InstitutionEvent.*;
import io.caseledger.shared.County;
import io.caseledger.shared.Validity;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstitutionTest {
    final Ledger ledger = ledger();

    private void refused(Object command, String code, String field, String... args) {
        Throwable refusal = catchThrowable(() -> ledger.send(command));
        assertThat(refusal, args.length == 0 ? with(code, field) : with(code, field, args));
    }

    private boolean validOn(String day) {
        return institution(ledger, "i-1").validOn(day(day));
    }

    @Test
    void an_institution_is_entered_once_by_its_code_or_by_name_and_county() {
        ledger.send(register("i-1", AGENCY), register("i-2", FIRM));
        var elsewhere =
                new InstitutionParticulars(AGENCY.kind(), "另一名称", AGENCY.uscc(), County.SHANGSI, AGENCY.services());
        refused(register("i-3", elsewhere), "ALREADY_EXISTS", "particulars.uscc", "i-1");
        refused(register("i-3", FIRM), "ALREADY_EXISTS", "particulars.name", "i-2");
        var branch = new InstitutionParticulars(FIRM.kind(), FIRM.name(), null, County.SHANGSI, FIRM.services());
        ledger.send(register("i-3", branch));
        assertThat(catchThrowable(() -> ledger.send(register("i-1", AGENCY)))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_licence_ends_it_is_closed_before_and_opened_again() {
        ledger.send(new RegisterInstitution("i-1", PROJECT, AGENCY, validity("2018-01-01", "2024-01-01"), WHEN));
        assertThat(validOn("2023-12-31")).isTrue();
        assertThat(validOn("2024-01-01")).isFalse();
        ledger.send(new CloseInstitution("i-1", day("2022-07-01"), "注销", WHEN));
        assertThat(validOn("2022-07-01")).isFalse();
        refused(new ReopenInstitution("i-1", day("2022-06-30"), "恢复", WHEN), "DAY_TOO_EARLY", "on", "2022-07-01");
        ledger.send(new ReopenInstitution("i-1", day("2022-07-02"), "恢复", WHEN));
        assertThat(validOn("2022-07-01")).isFalse();
        assertThat(validOn("2022-07-02")).isTrue();
        refused(new CloseInstitution("i-1", day("2022-07-02"), "注销", WHEN), "DAY_OUTSIDE_PERIOD", "on");
    }

    @Test
    void a_correction_changes_the_past_and_a_void_institution_never_was() {
        ledger.send(register("i-1", AGENCY));
        List<Validity> later = List.of(validity("2021-01-01", null));
        var correction = new CorrectInstitution("i-1", AGENCY, later, "起始日有误", WHEN, null);
        ledger.send(correction);
        assertThat(validOn("2020-12-31")).isFalse();
        refused(correction, "NOTHING_TO_CORRECT", null);
        ledger.send(new VoidInstitution("i-1", "误录", WHEN));
        assertThat(validOn("2022-01-01")).isFalse();
        refused(correction, "INSTITUTION_STATE_FORBIDS", null);
        ledger.send(register("i-2", AGENCY));
    }

    @TestFactory
    Stream<DynamicTest> stored_institutions_stay_as_they_are() {
        Validity validity = validity("2018-01-01", "2024-01-01");
        return GoldenEvents.of(
                "institution",
                InstitutionEvent.class,
                List.of(
                        new InstitutionRegistered("i-1", PROJECT, AGENCY, validity, WHEN),
                        new InstitutionClosed("i-1", PROJECT, day("2022-07-01"), "注销", WHEN),
                        new InstitutionReopened("i-1", PROJECT, day("2022-08-01"), "恢复", WHEN),
                        new InstitutionCorrected("i-1", PROJECT, FIRM, List.of(validity), "笔误", WHEN),
                        new InstitutionVoided("i-1", PROJECT, "误录", WHEN)));
    }
}
