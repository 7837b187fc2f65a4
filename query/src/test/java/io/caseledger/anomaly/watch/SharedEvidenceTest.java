package io.caseledger.anomaly.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedEvidenceTest {
    private static final String RULE = "AN.SHARED_EVIDENCE";
    private static final String FILED = "complaint.ComplaintEvent.ComplaintFiled";
    private static final String REGISTERED = "dispute.IntakeEvent.DisputeRegistered";
    private static final String JOINED = "dispute.CaseFamilyEvent.FamilyMemberJoined";

    private static List<?> evidence(String kind) {
        return List.of(Map.of("kind", kind, "sha256", "ab".repeat(32)));
    }

    private static Chronicle filed(String kind) {
        return new Chronicle()
                .then(FILED, "c-1", "evidence", evidence(kind))
                .then(FILED, "c-2", "evidence", evidence(kind));
    }

    private static Chronicle registered() {
        return new Chronicle()
                .then(REGISTERED, "d-1", "familyId", "f-1", "evidence", evidence("SCREENSHOT"))
                .then(REGISTERED, "d-2", "familyId", "f-2", "evidence", evidence("SCREENSHOT"));
    }

    @Test
    void one_file_in_two_records_that_nothing_links_is_found_and_one_record_that_names_it_twice_is_not() {
        Anomaly shared = filed("SCREENSHOT").standing(RULE).getFirst();
        assertThat(Chronicle.explained(shared))
                .isEqualTo("The same file (digest abababababab…) is evidence in 2 records,"
                        + " which nothing links into fewer than 2 groups.");
        assertThat(shared.events()).extracting(Anomaly.Evidence::recordId).containsExactly("c-1", "c-2");
        var alone = new Chronicle()
                .then(FILED, "c-1", "evidence", evidence("SCREENSHOT"))
                .then("complaint.ComplaintEvent.ComplaintEvidenceAdded", "c-1", "evidence", evidence("SCREENSHOT"));
        assertThat(alone.found(RULE)).isEmpty();
    }

    @Test
    void a_certificate_of_a_right_serves_many() {
        assertThat(filed("RIGHT_CERTIFICATE").found(RULE)).isEmpty();
    }

    @Test
    void an_escalated_complaint_shares_its_evidence_with_its_case_by_design() {
        var told = new Chronicle()
                .then(FILED, "c-1", "evidence", evidence("SCREENSHOT"))
                .then(
                        REGISTERED,
                        "d-1",
                        "familyId",
                        "f-1",
                        "fromComplaintId",
                        "c-1",
                        "evidence",
                        evidence("SCREENSHOT"));
        assertThat(told.found(RULE)).isEmpty();
        assertThat(told.then(FILED, "c-9", "evidence", evidence("SCREENSHOT")).standing(RULE))
                .singleElement()
                .matches(it -> it.numbers().get("records").equals("3")
                        && it.numbers().get("groups").equals("2"));
    }

    @Test
    void it_ceases_when_the_records_are_linked_and_stands_again_when_they_part() {
        var told = registered();
        assertThat(told.standing(RULE)).hasSize(1);
        told.then(JOINED, "slot", "caseId", "d-2", "familyId", "f-1");
        assertThat(told.found(RULE)).singleElement().matches(it -> !it.standing() && it.ceasedPosition() == 3);
        told.then("dispute.CaseFamilyEvent.FamilyMemberLeft", "slot", "caseId", "d-2", "familyId", "f-1");
        assertThat(told.found(RULE)).singleElement().matches(it -> it.standing() && it.ceasedPosition() == null);
    }

    @Test
    void it_ceases_when_all_but_one_are_void_or_duplicates() {
        assertThat(registered()
                        .then("dispute.OutcomeEvent.DisputeMarkedDuplicate", "d-2", "duplicateOf", "d-1")
                        .found(RULE))
                .singleElement()
                .matches(it -> !it.standing());
        assertThat(filed("SCREENSHOT")
                        .then("complaint.ComplaintEvent.ComplaintVoided", "c-1")
                        .found(RULE))
                .singleElement()
                .matches(it -> !it.standing());
    }

    @Test
    void a_file_in_every_record_stays_cheap() {
        var told = new Chronicle();
        for (int i = 0; i < Notebook.MOST + 50; i++) {
            told.then(FILED, "c-" + i, "evidence", evidence("SCREENSHOT"));
        }
        assertThat(told.standing(RULE))
                .singleElement()
                .matches(it -> it.events().size() == AnomalyTable.SHOWN
                        && it.numbers().get("records").equals("" + Notebook.MOST));
    }
}
