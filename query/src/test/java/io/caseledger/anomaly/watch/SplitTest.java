package io.caseledger.anomaly.watch;

import static io.caseledger.anomaly.watch.Chronicle.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitTest {
    private static final String CASES = "AN.SPLIT.CASES";
    private static final String COMPLAINTS = "AN.SPLIT.COMPLAINTS";
    private static final String REGISTERED = "dispute.IntakeEvent.DisputeRegistered";

    private static Map<String, ?> right(String number) {
        return Map.of("kind", "DESIGN_PATENT", "number", number);
    }

    private static Map<String, ?> company(String name) {
        return Map.of("ref", "R1", "kind", "ORGANISATION", "name", name);
    }

    private static Chronicle registered(Chronicle told, String id, String day, Map<String, ?> respondent) {
        return told.then(
                REGISTERED,
                id,
                "familyId",
                "f-" + id,
                "rights",
                List.of(right("ZL1")),
                "respondents",
                List.of(respondent),
                "occurredAt",
                at(day + "T09:00"));
    }

    private static Chronicle three(String last, Map<String, ?> respondent) {
        var told = registered(new Chronicle(), "d-1", "2022-12-01", company("北部湾鞋业"));
        registered(told, "d-2", "2022-12-10", company("北部湾 鞋业"));
        return registered(told, "d-3", last, respondent);
    }

    /** At least 3 within 30 days. */
    @ParameterizedTest
    @CsvSource({"2022-12-31, 北部湾鞋业, 1", "2023-01-01, 北部湾鞋业, 0", "2022-12-15, 钦州鞋业, 0"})
    void three_cases_of_one_right_against_one_respondent_within_thirty_days(String last, String name, int found) {
        assertThat(three(last, company(name)).standing(CASES)).hasSize(found);
    }

    @Test
    void it_explains_itself_and_names_nobody() {
        Anomaly split = three("2022-12-31", company("北部湾鞋业")).found(CASES).getFirst();
        assertThat(Chronicle.explained(split))
                .startsWith("3 records with the same right and the same parties began from"
                        + " 2022-12-01 to 2022-12-31, within 30 days, and nothing links them into fewer than 3 groups");
        assertThat(split.toString()).doesNotContain("北部湾");
    }

    @Test
    void a_family_is_one_and_what_is_rejected_counts_no_longer() {
        assertThat(three("2022-12-20", company("北部湾鞋业"))
                        .then("dispute.CaseFileEvent.DisputeJoined", "d-3", "familyId", "f-d-1")
                        .found(CASES))
                .singleElement()
                .matches(it -> !it.standing());
        assertThat(three("2022-12-20", company("北部湾鞋业"))
                        .then("dispute.IntakeEvent.DisputeRejected", "d-3")
                        .found(CASES))
                .singleElement()
                .matches(it -> !it.standing());
    }

    @Test
    void a_correction_counts_with_what_it_leaves_as_it_was() {
        String corrected = "dispute.CaseFileEvent.DisputeCorrected";
        var told = three("2022-12-20", company("钦州鞋业"));
        assertThat(told.found(CASES)).isEmpty();
        told.then(corrected, "d-3", "respondents", List.of(company("北部湾鞋业")));
        assertThat(told.standing(CASES)).hasSize(1);
        told.then(corrected, "d-3", "receivedAt", at("2023-02-20T09:00"));
        assertThat(told.found(CASES)).singleElement().matches(it -> !it.standing());
    }

    @Test
    void natural_persons_are_sealed_and_are_not_compared() {
        Map<String, ?> sealed = Map.of("ref", "R1", "kind", "PERSON", "sealed", "sealed:1:xyz:d-1#R1");
        var told = registered(new Chronicle(), "d-1", "2022-12-01", sealed);
        registered(told, "d-2", "2022-12-02", sealed);
        assertThat(registered(told, "d-3", "2022-12-03", sealed).found(CASES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1"})
    void five_complaints_of_one_right_holder_against_one_seller_within_a_week(int count, int found) {
        var told = new Chronicle().on("2022-12-10T09:00");
        for (int i = 0; i < count; i++) {
            told.then(
                    "complaint.ComplaintEvent.ComplaintFiled",
                    "c-" + i,
                    "rightHolder",
                    Map.of("name", "海鸥", "uscc", "91350100M000100Y43"),
                    "right",
                    right("1234"),
                    "seller",
                    Map.of("name", "鞋店", "shopId", "s-1"),
                    "occurredAt",
                    at("2022-12-0" + (i + 1) + "T09:00"));
        }
        assertThat(told.standing(COMPLAINTS)).hasSize(found);
    }
}
