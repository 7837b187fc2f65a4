package io.caseledger.policy;

import static io.caseledger.gate.Refusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.file.Files;
import io.caseledger.file.KeptFiles;
import io.caseledger.gate.Ledger;
import io.caseledger.golden.GoldenEvents;
import io.caseledger.policy.PolicyCommand.*;
import io.caseledger.policy.PolicyEvent.*;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Validity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTest {
    private static final String PROJECT = "p-9";
    private static final Instant WHEN = Instant.parse("2023-03-01T01:00:00Z");

    @TempDir
    private Path directory;

    private Files files;
    private Ledger ledger;

    @BeforeEach
    void open() {
        files = KeptFiles.in(directory);
        ledger = new Ledger(it -> it.configureAggregate(Policy.class)
                .registerComponent(
                        Projects.class, axon -> Awarded.project(axon.eventStore(), PROJECT, Direction.DIRECTION_9))
                .registerComponent(
                        PolicyDesk.class,
                        axon -> new PolicyDesk(axon.eventStore(), axon.getComponent(Projects.class), files)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static PolicyParticulars what(String number, String from, @Nullable String until) {
        return particulars(number, "防城港市人民政府", from, until, null);
    }

    private static PolicyParticulars particulars(
            String number, String issuer, String from, @Nullable String until, @Nullable PolicyText text) {
        return new PolicyParticulars(
                number,
                "防城港市知识产权保护办法",
                issuer,
                IssuerLevel.CITY,
                day("2019-12-01"),
                new Validity(day(from), until == null ? null : day(until)),
                List.of(PolicyTopic.ADMINISTRATIVE_ENFORCEMENT, PolicyTopic.RIGHTS_ASSISTANCE),
                "保护与维权援助",
                text);
    }

    private static RegisterPolicy register(String policyId, PolicyParticulars what) {
        return new RegisterPolicy(policyId, PROJECT, what, WHEN);
    }

    private static CorrectPolicy correct(String policyId, PolicyParticulars what) {
        return new CorrectPolicy(policyId, what, "笔误", WHEN, null);
    }

    private void refused(Object command, String code, @Nullable String field, String... args) {
        Throwable refusal = catchThrowable(() -> ledger.send(command));
        assertThat(refusal, args.length == 0 ? with(code, field) : with(code, field, args));
    }

    private Optional<PolicyStanding> standing(String policyId, String day) {
        PolicyProfile profile = null;
        for (Object event : ledger.events(policyId)) {
            profile = PolicyProfile.after((PolicyEvent) event, profile);
        }
        return Objects.requireNonNull(profile).standingOn(day(day));
    }

    @Test
    void the_number_of_a_document_is_entered_once_for_its_issuer() {
        ledger.send(register("a", what("防政发〔2020〕1号", "2020-01-01", null)));
        refused(
                register("b", what("防政发 〔2020〕1号", "2021-01-01", null)),
                "ALREADY_EXISTS",
                "particulars.documentNumber",
                "a");
        ledger.send(register("b", particulars("防政发〔2020〕1号", "防城港市市场监督管理局", "2020-01-01", null, null)));
        refused(
                correct("b", what("防政发〔2020〕1号", "2020-01-01", null)),
                "ALREADY_EXISTS",
                "particulars.documentNumber",
                "a");
        ledger.send(
                correct("a", what("防政发〔2020〕2号", "2020-01-01", null)),
                correct("b", what("防政发〔2020〕1号", "2020-01-01", null)));
    }

    @Test
    void where_it_stands_follows_from_its_days() {
        ledger.send(register("a", what("1", "2020-01-01", "2025-01-01")), register("b", what("2", "2022-05-01", null)));
        assertThat(standing("a", "2019-12-31")).contains(PolicyStanding.NOT_YET);
        assertThat(standing("a", "2020-01-01")).contains(PolicyStanding.IN_FORCE);
        assertThat(standing("a", "2024-12-31")).contains(PolicyStanding.IN_FORCE);
        assertThat(standing("a", "2025-01-01")).contains(PolicyStanding.EXPIRED);
        ledger.send(new RepealPolicy("a", "b", day("2022-05-01"), WHEN));
        assertThat(standing("a", "2022-04-30")).contains(PolicyStanding.IN_FORCE);
        assertThat(standing("a", "2022-05-01")).contains(PolicyStanding.REPEALED);
        assertThat(standing("a", "2030-01-01")).contains(PolicyStanding.REPEALED);
        ledger.send(new VoidPolicyRepeal("a", "未被废止", WHEN));
        assertThat(standing("a", "2022-05-01")).contains(PolicyStanding.IN_FORCE);
        ledger.send(correct("a", what("1", "2020-03-01", "2022-01-01")));
        assertThat(standing("a", "2020-02-29")).contains(PolicyStanding.NOT_YET);
        assertThat(standing("a", "2022-05-01")).contains(PolicyStanding.EXPIRED);
        ledger.send(new VoidPolicy("a", "误录", WHEN));
        assertThat(standing("a", "2021-01-01")).isEmpty();
    }

    @Test
    void a_repeal_lies_within_the_validity_also_when_that_is_corrected() {
        ledger.send(register("a", what("1", "2020-01-01", "2025-01-01")), register("b", what("2", "2022-05-01", null)));
        for (String wrong : List.of("2020-01-01", "2025-01-01")) {
            refused(new RepealPolicy("a", "b", day(wrong), WHEN), "DAY_OUTSIDE_PERIOD", "on");
        }
        ledger.send(new RepealPolicy("a", "b", day("2022-05-01"), WHEN));
        refused(new RepealPolicy("a", "b", day("2022-05-01"), WHEN), "POLICY_STATE_FORBIDS", null);
        refused(correct("a", what("1", "2020-01-01", "2022-05-01")), "DAY_OUTSIDE_PERIOD", "particulars.validity");
    }

    @Test
    void no_policy_repeals_itself_also_not_by_way_of_others() {
        for (String id : List.of("a", "b", "c")) {
            ledger.send(register(id, what(id, "2020-01-01", null)));
        }
        refused(new RepealPolicy("a", "a", day("2021-01-01"), WHEN), "POLICY_REPEALS_ITSELF", "repealedBy");
        refused(new RepealPolicy("a", "z", day("2021-01-01"), WHEN), "POLICY_NOT_FOUND", "repealedBy", "z");
        ledger.send(
                new RepealPolicy("a", "b", day("2021-01-01"), WHEN),
                new RepealPolicy("b", "c", day("2022-01-01"), WHEN));
        refused(new RepealPolicy("c", "a", day("2023-01-01"), WHEN), "POLICY_REPEALS_ITSELF", "repealedBy");
    }

    @Test
    void a_policy_that_repeals_another_is_not_voided_and_a_void_one_repeals_none() {
        ledger.send(
                register("a", what("1", "2020-01-01", null)),
                register("b", what("2", "2021-01-01", null)),
                new RepealPolicy("a", "b", day("2021-01-01"), WHEN));
        refused(new VoidPolicy("b", "误录", WHEN), "POLICY_REPEALS_OTHERS", null, "a");
        ledger.send(new VoidPolicyRepeal("a", "误录", WHEN), new VoidPolicy("b", "误录", WHEN));
        refused(new RepealPolicy("a", "b", day("2021-01-01"), WHEN), "POLICY_VOID", "repealedBy", "b");
    }

    @Test
    void its_text_is_a_file_that_is_kept() {
        var text = new ByteArrayInputStream("第一条".getBytes(StandardCharsets.UTF_8));
        String digest = files.store(text, "办法.txt", "text/plain").digest();
        ledger.send(register("a", particulars("1", "市政府", "2020-01-01", null, new PolicyText(digest, "办法.txt"))));
        String other = "0".repeat(64);
        refused(
                register("b", particulars("2", "市政府", "2020-01-01", null, new PolicyText(other, "办法.txt"))),
                "FILE_NOT_FOUND",
                "particulars.text.digest",
                other);
    }

    @TestFactory
    Stream<DynamicTest> stored_policies_stay_as_they_are() {
        var text = new PolicyText("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "办法.pdf");
        return GoldenEvents.of(
                "policy",
                PolicyEvent.class,
                List.of(
                        new PolicyRegistered("a", PROJECT, what("防政发〔2020〕1号", "2020-01-01", null), WHEN),
                        new PolicyRepealed("a", PROJECT, "b", day("2022-05-01"), WHEN),
                        new PolicyRepealVoided("a", PROJECT, "未被废止", WHEN),
                        new PolicyCorrected(
                                "a", PROJECT, particulars("2", "市政府", "2020-01-01", "2025-01-01", text), "笔误", WHEN),
                        new PolicyVoided("a", PROJECT, "误录", WHEN)));
    }
}
