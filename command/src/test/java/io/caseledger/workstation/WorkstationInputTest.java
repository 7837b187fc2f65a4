package io.caseledger.workstation;

import static io.caseledger.workstation.Workstations.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.County;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Organisation;
import io.caseledger.workstation.StaffMember.Qualification;
import io.caseledger.workstation.WorkstationCommand.AnswerChecklistItem;
import io.caseledger.workstation.WorkstationCommand.PlanWorkstation;
import io.caseledger.workstation.WorkstationCommand.RecordCoaching;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkstationInputTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static List<String> faults(Object input) {
        return VALIDATOR.validate(input).stream()
                .map(it ->
                        it.getPropertyPath().toString().replace(".<list element>", "") + " " + it.getMessageTemplate())
                .sorted()
                .toList();
    }

    private static RecordCoaching coaching(int minutes, List<Evidence> evidence, Instant heldAt) {
        return new RecordCoaching(ID, "梁老师", "维权流程", minutes, evidence, heldAt);
    }

    @Test
    void a_good_input_holds() {
        assertThat(faults(plan(ID, HOST))).isEmpty();
        assertThat(faults(plan(ID, OTHER_HOST))).isEmpty();
        assertThat(faults(coaching(1440, List.of(SIGN_IN), at("07-10T09:00")))).isEmpty();
        assertThat(faults(AssistanceRequests.file(AssistanceRequests.APPLICANT)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1441})
    void a_session_lasts_from_a_minute_to_a_day(int minutes) {
        assertThat(faults(coaching(minutes, List.of(SIGN_IN), at("07-10T09:00"))))
                .containsExactly("minutes MINUTES_OUT_OF_RANGE");
    }

    @Test
    void a_session_was_held_and_has_evidence() {
        assertThat(faults(coaching(60, List.of(), Instant.parse("2999-01-01T00:00:00Z"))))
                .containsExactly("evidence REQUIRED", "heldAt DATE_OUT_OF_RANGE");
    }

    @Test
    void an_answer_is_no_negative_number() {
        assertThat(faults(new AnswerChecklistItem(ID, "office", -0.5, null, List.of(PHOTO), at("07-10T09:00"))))
                .containsExactly("number NUMBER_NEGATIVE");
    }

    @Test
    void each_fault_of_a_plan_is_told() {
        var plan = new PlanWorkstation(
                ID,
                PROJECT,
                " ",
                new Organisation("某企业", "91350100M000100Y44"),
                County.SHANGSI,
                "兴港大道",
                List.of(),
                NEEDS,
                List.of(new StaffMember("", Qualification.OTHER, null)),
                "覃科长",
                at("07-01T09:00"));
        assertThat(faults(plan))
                .containsExactly(
                        "host.uscc USCC_INVALID",
                        "name TEXT_BLANK",
                        "specialities REQUIRED",
                        "staff[0].name TEXT_BLANK");
    }
}
