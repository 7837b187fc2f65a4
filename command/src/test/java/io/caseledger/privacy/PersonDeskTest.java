package io.caseledger.privacy;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.privacy.PrivacyGoldenTest.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.gate.Origins;
import io.caseledger.privacy.ErasureWatchCommand.CompletePersonErasure;
import io.caseledger.privacy.PersonErasureCommand.ErasePerson;
import io.caseledger.privacy.PersonRegisterEvent.*;
import io.caseledger.privacy.PersonRestrictionCommand.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonDeskTest {
    private static final String RULES = """
            id: r-2022
            effectiveFrom: 2022-01-01
            mark: P
            source: {zh: 规则, en: rule}
            rules: [{records: TRAINEE, years: 3, mark: L, source: 电子商务法 31}]
            """;

    final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    final List<String> done = new ArrayList<>();
    private LocalDate lastFactOn = LocalDate.of(2023, 3, 1);
    private Instant now = LATER;

    final PersonRecords trainees = new PersonRecords() {
        @Override
        public Optional<PersonRecord> find(String personId) {
            return personId.equals("t-1")
                    ? Optional.of(new PersonRecord(
                            "t-1",
                            "TRAINEE",
                            "p-10",
                            List.of("t-1", "c-1"),
                            List.of("0a".repeat(32)),
                            lastFactOn,
                            new PersonIdentity("阮文", null, null)))
                    : Optional.empty();
        }

        @Override
        public void release(PersonRecord person) {
            done.add("released " + person.personId());
        }
    };

    final PersonDesk desk = new PersonDesk(
            events,
            List.of(trainees),
            RetentionRules.of(Map.of("rules.yaml", RULES.getBytes(UTF_8))),
            () -> done.add("carried out"),
            () -> now);

    private TestExecutor<PersonErasure> erasure() {
        return new AggregateTestFixture<>(PersonErasure.class)
                .registerCommandHandlerInterceptor(Origins.kept())
                .registerInjectableResource(desk)
                .givenNoPriorActivity();
    }

    private TestExecutor<PersonRestriction> restriction(Object... before) {
        return new AggregateTestFixture<>(PersonRestriction.class)
                .registerCommandHandlerInterceptor(Origins.kept())
                .registerInjectableResource(desk)
                .given(before);
    }

    private static ErasePerson erase(String erasureId, String personId, @Nullable String legalBasis) {
        return new ErasePerson(erasureId, personId, "本人要求", "信访 7 号", legalBasis, AT);
    }

    private List<Object> register() {
        return events.readEvents(PersonRegisterEvent.ID, 0)
                .asStream()
                .<Object>map(it -> it.getPayload())
                .toList();
    }

    @Test
    void an_order_is_entered_and_carried_out_before_it_is_answered_and_has_the_next_number() {
        var by = Map.of("by", "admin-1");
        erasure().when(erase("e-1", "t-1", "个人信息保护法 47"), by).expectEvents(ORDERED);
        assertThat(register()).containsExactly(ENTERED);
        assertThat(done).containsExactly("released t-1", "carried out");
    }

    @Test
    void nobody_is_erased_twice_and_the_first_erasure_is_named() {
        erasure().when(erase("e-1", "t-1", "法"), Map.of("by", "a")).expectSuccessfulHandlerExecution();
        erasure().when(erase("e-2", "t-1", "法")).expectException(with("ALREADY_EXISTS", "personId", "e-1"));
        restriction()
                .when(new RestrictPerson("r-1", "t-1", "原因", null, AT))
                .expectException(with("ALREADY_EXISTS", "personId", "e-1"));
        erasure().when(erase("e-3", "t-9", null)).expectException(with("PERSON_NOT_FOUND", "personId", "t-9"));
    }

    @Test
    void while_records_must_be_kept_a_legal_basis_is_needed_and_afterwards_none() {
        lastFactOn = LocalDate.of(2023, 3, 2); // kept until 2026-03-02; today is 2026-03-01
        erasure()
                .when(erase("e-1", "t-1", null))
                .expectException(with("RETENTION_RUNS", "legalBasis", "2026-03-02", "电子商务法 31"));
        assertThat(register()).isEmpty();
        assertThat(done).isEmpty();
        now = Instant.parse("2026-03-01T16:00:00Z"); // 2026-03-02 in Shanghai
        erasure().when(erase("e-1", "t-1", null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_erasure_is_completed_once_and_its_certificate_has_a_digest_of_all_it_says() {
        var complete = new CompletePersonErasure("e-1", REMOVED);
        var fixture = new AggregateTestFixture<>(PersonErasure.class).registerInjectableResource(desk);
        fixture.given(ORDERED).when(complete).expectEvents(COMPLETED);
        fixture.given(ORDERED, COMPLETED).when(complete).expectNoEvents();
        assertThat(ErasureCertificate.digest(ORDERED, List.of(), LATER)).isNotEqualTo(COMPLETED.digest());
        assertThat(register()).containsExactly(new ErasureEnded(PersonRegisterEvent.ID, "e-1"));
    }

    @Test
    void a_restriction_stands_until_it_is_lifted_and_who_must_see_the_person_says_why() {
        restriction()
                .when(new RestrictPerson("r-1", "t-1", "保存期未满", null, AT), Map.of("by", "officer-1"))
                .expectEvents(RESTRICTED);
        assertThat(register()).containsExactly(RESTRICTION);
        restriction()
                .when(new RestrictPerson("r-2", "t-1", "保存期未满", null, AT))
                .expectException(with("ALREADY_EXISTS", "personId", "r-1"));
        restriction(RESTRICTED)
                .when(new DiscloseRestrictedPerson("r-1", "刑事诉讼法 54", "协助调查", LATER), Map.of("by", "auditor-1"))
                .expectEvents(DISCLOSED);
        restriction(RESTRICTED, DISCLOSED)
                .when(new LiftRestriction("r-1", "本人同意", LATER), Map.of("by", "admin-1"))
                .expectEvents(LIFTED);
        restriction(RESTRICTED, LIFTED)
                .when(new LiftRestriction("r-1", "本人同意", LATER))
                .expectException(with("RESTRICTION_LIFTED", "restrictionId", "r-1"));
        assertThat(register()).contains(new RestrictionEnded(PersonRegisterEvent.ID, "r-1"));
    }
}
