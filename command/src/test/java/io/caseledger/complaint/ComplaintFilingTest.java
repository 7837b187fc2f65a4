package io.caseledger.complaint;

import static io.caseledger.complaint.Complaints.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.complaint.ComplaintCommand.FileComplaint;
import io.caseledger.gate.Refusals;
import io.caseledger.shared.Evidence;
import io.caseledger.shared.Organisation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintFilingTest {
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    @Test
    void one_notice_with_many_listings_is_one_complaint_and_rare_characters_stay() {
        fixture().givenNoPriorActivity().when(file("c-1", LISTING, SECOND)).expectEvents(filed("c-1", LISTING, SECOND));
    }

    @Test
    void a_notice_names_a_listing_once() {
        fixture()
                .givenNoPriorActivity()
                .when(file("c-1", LISTING, SECOND, LISTING))
                .expectNoEvents()
                .expectException(Refusals.with("LISTING_REPEATED", "listings[2]"));
    }

    @Test
    void a_complaint_belongs_to_a_project() {
        var it = file("c-1", LISTING);
        fixture()
                .givenNoPriorActivity()
                .when(new FileComplaint(
                        "c-1",
                        "p-unknown",
                        it.kind(),
                        it.platform(),
                        HOLDER,
                        RIGHT,
                        SELLER,
                        it.listings(),
                        it.facts(),
                        it.evidence(),
                        RECEIVED))
                .expectNoEvents()
                .expectException(Refusals.with("PROJECT_NOT_FOUND", "projectId"));
    }

    @Test
    void a_good_input_holds() {
        assertThat(VALIDATOR.validate(file("c-1", LISTING, SECOND))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "item/1001", "ftp://example.cn/1", "javascript:alert(1)", "https://", "http://a b.cn"})
    void a_listing_has_the_address_of_a_page(String url) {
        assertThat(faults(file("c-1", new Listing(url, "1001", "同款")))).containsExactly("listings[0].url URL_INVALID");
    }

    @Test
    void a_bad_input_is_told_what_is_wrong() {
        var it = new FileComplaint(
                "c-1",
                "p-16",
                ComplaintKind.REPORT,
                " ",
                new Organisation("权利人", "91350100M000100Y44"),
                RIGHT,
                SELLER,
                Collections.nCopies(101, LISTING),
                "𬭚".repeat(4001),
                List.of(new Evidence(Evidence.Kind.OTHER, "截图", "abc", "柜")),
                Instant.parse("1999-12-31T15:59:59Z"));
        assertThat(faults(it))
                .containsExactlyInAnyOrder(
                        "platform TEXT_BLANK",
                        "rightHolder.uscc USCC_INVALID",
                        "listings TOO_MANY",
                        "facts TEXT_TOO_LONG",
                        "evidence[0].sha256 DIGEST_INVALID",
                        "noticeReceivedAt DATE_OUT_OF_RANGE");
        assertThat(faults(file("c-1"))).containsExactly("listings REQUIRED");
    }

    private static List<String> faults(FileComplaint it) {
        return VALIDATOR.validate(it).stream()
                .map(fault -> fault.getPropertyPath() + " " + fault.getMessageTemplate())
                .toList();
    }
}
