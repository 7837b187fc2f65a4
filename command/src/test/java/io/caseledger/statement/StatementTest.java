package io.caseledger.statement;

import static io.caseledger.statement.StatementGoldenTest.AS_OF;
import static io.caseledger.statement.StatementGoldenTest.AT;
import static io.caseledger.statement.StatementGoldenTest.DEFINITIONS;
import static io.caseledger.statement.StatementGoldenTest.ITEMS;
import static io.caseledger.statement.StatementGoldenTest.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseledger.file.KeptFiles;
import io.caseledger.gate.Origins;
import io.caseledger.shared.Rejected;
import io.caseledger.statement.StatementCommand.CertifyStatement;
import io.caseledger.statement.StatementCommand.RestateStatement;
import io.caseledger.statement.StatementDocument.Restates;
import io.caseledger.statement.StatementDocument.State;
import io.caseledger.statement.StatementEvent.StatementCertified;
import io.caseledger.statement.StatementEvent.StatementRestated;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementTest {
    private static final Change LEFT = new Change(
            "D16.HANDLED",
            new State(1, 50, false, -49, List.of()),
            new State(0, 50, false, -50, List.of()),
            List.of(),
            ITEMS,
            List.of(new Change.Cause(4750L, "ComplaintVoided", "c-1", "desk", AT, AT, "误录")));

    @TempDir
    private Path directory;

    final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    final List<Long> checkpoints = new ArrayList<>();
    final List<Change> drift = new ArrayList<>();
    private boolean whole = true;
    private KeyPair key;
    private StatementArchive archive;
    private StatementDesk desk;

    @BeforeEach
    void open() throws GeneralSecurityException {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        archive = new StatementArchive(KeptFiles.in(directory));
        desk = new StatementDesk(events, counted(), archive, new StatementSigner(archive, notary()), () -> AT);
    }

    private StatementSource counted() {
        return new StatementSource() {
            @Override
            public Reading read(String projectId, LocalDate asOf) {
                Rejected.unlessAbout("projectId", projectId.equals("p-16"), "PROJECT_NOT_FOUND", projectId);
                return new Reading(
                        4711,
                        PROJECT,
                        List.of(StatementGoldenTest.handled(1, null)),
                        Map.of("D16.HANDLED", ITEMS),
                        DEFINITIONS);
            }

            @Override
            public void mustBeWhole(String projectId) {
                Rejected.unless(whole, "EVENTS_SET_ASIDE", 41);
            }

            @Override
            public Drift drift(StatementDocument then) {
                var now = new Reading(
                        4800,
                        PROJECT,
                        List.of(StatementGoldenTest.handled(0, null)),
                        Map.of("D16.HANDLED", List.of()),
                        DEFINITIONS);
                return new Drift(now, List.copyOf(drift), true, true);
            }
        };
    }

    private StatementNotary notary() {
        return new StatementNotary() {
            @Override
            public String checkpoint(long position) {
                checkpoints.add(position);
                return "log\n" + (position + 1) + "\nAAAA\n\n— log AAAA\n";
            }

            @Override
            public byte[] sign(byte[] document) {
                try {
                    var signature = Signature.getInstance("Ed25519");
                    signature.initSign(key.getPrivate());
                    signature.update(document);
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public String verifierKey() {
                return "log+00000000+AQ==";
            }
        };
    }

    private static CertifyStatement certify(String id, String project, LocalDate asOf) {
        return new CertifyStatement(id, project, asOf, Occasion.ACCEPTANCE_REVIEW, "验收通知 2022-7 号");
    }

    private AggregateTestFixture<Statement> fixture() {
        var fixture = new AggregateTestFixture<>(Statement.class);
        fixture.registerCommandHandlerInterceptor(Origins.kept()).registerInjectableResource(desk);
        return fixture;
    }

    @Test
    void what_was_counted_is_written_down_kept_and_signed() throws Exception {
        var payloads = new ArrayList<Object>();
        fixture()
                .givenNoPriorActivity()
                .when(certify("s-1", "p-16", AS_OF), Map.of("by", "office"))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(
                        Matchers.payloadsMatching(Matchers.exactSequenceOf(Matchers.predicate(payloads::add))));
        var event = (StatementCertified) payloads.getFirst();
        var document = StatementDocument.parse(event.document());
        assertThat(event.issuedBy()).isEqualTo("office").isEqualTo(document.issuedBy());
        assertThat(event.reflects()).isEqualTo(4711).isEqualTo(document.position());
        assertThat(checkpoints).containsExactly(4711L);
        assertThat(document.text()).as("canonical").isEqualTo(event.document());
        var items = Objects.requireNonNull(document.figures().getFirst().items());
        assertThat(archive.items(items)).isEqualTo(ITEMS);
        assertThat(isSigned(event)).isTrue();
    }

    private boolean isSigned(StatementEvent event) throws GeneralSecurityException {
        var verification = Signature.getInstance("Ed25519");
        verification.initVerify(key.getPublic());
        verification.update(event.document().getBytes(StandardCharsets.UTF_8));
        return verification.verify(Base64.getDecoder().decode(event.signature()));
    }

    @Test
    void a_statement_is_of_a_day_of_the_project_that_has_come() {
        refused(
                () -> desk.certify(certify("s-1", "p-16", LocalDate.of(2022, 7, 6)), "office"),
                "asOf",
                "STATEMENT_DAY_TO_COME");
        refused(
                () -> desk.certify(certify("s-1", "p-16", LocalDate.of(2021, 6, 30)), "office"),
                "asOf",
                "STATEMENT_BEFORE_PROJECT");
        refused(() -> desk.certify(certify("s-1", "p-0", AS_OF), "office"), "projectId", "PROJECT_NOT_FOUND");
        var today = desk.certify(certify("s-1", "p-16", LocalDate.of(2022, 7, 5)), "office");
        assertThat(today.asOf()).as("5 July in Shanghai").isEqualTo("2022-07-05");
    }

    @Test
    void what_lacks_an_event_is_not_certified() {
        whole = false;
        refused(() -> desk.certify(certify("s-1", "p-16", AS_OF), "office"), null, "EVENTS_SET_ASIDE");
        assertThat(checkpoints).isEmpty();
    }

    @Test
    void a_project_is_stated_once_as_of_a_day_for_an_occasion() {
        store(desk.certify(certify("s-1", "p-16", AS_OF), "office"));
        refused(() -> desk.certify(certify("s-2", "p-16", AS_OF), "office"), "occasion", "STATEMENT_EXISTS", "s-1");
        var other = new CertifyStatement("s-3", "p-16", AS_OF, Occasion.AUDIT, "审计");
        assertThat(desk.certify(other, "office").occasion()).isEqualTo(Occasion.AUDIT);
        assertThat(desk.certify(certify("s-4", "p-16", AS_OF.minusDays(1)), "office")
                        .asOf())
                .isEqualTo(AS_OF.minusDays(1));
    }

    private void store(StatementEvent event) {
        events.publish(new GenericDomainEventMessage<>("Statement", event.statementId(), 0, event));
    }

    @Test
    void a_repeated_one_is_left_to_the_gate_before_anything_is_counted() {
        store(desk.certify(certify("s-1", "p-16", AS_OF), "office"));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> desk.certify(certify("s-1", "p-16", AS_OF), "office"));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> desk.restate(new RestateStatement("s-1", "s-1", "误录"), "office"));
        assertThat(checkpoints).hasSize(1);
    }

    @Test
    void a_restatement_names_what_changed_and_what_it_takes_the_place_of() throws Exception {
        StatementCertified first = desk.certify(certify("s-1", "p-16", AS_OF), "office");
        store(first);
        drift.add(LEFT);
        StatementRestated second = desk.restate(new RestateStatement("s-2", "s-1", "误录"), "auditor");
        var document = StatementDocument.parse(second.document());
        assertThat(second.restates()).isEqualTo("s-1");
        assertThat(second.asOf()).isEqualTo(first.asOf());
        assertThat(second.occasion()).isEqualTo(first.occasion());
        assertThat(second.reflects()).isEqualTo(4800);
        Restates restates = Objects.requireNonNull(document.restates());
        assertThat(restates.sha256()).isEqualTo(Canonical.digest(StatementDocument.parse(first.document())));
        assertThat(archive.changes(restates.changes())).containsExactly(LEFT);
        assertThat(isSigned(second)).isTrue();
    }

    @Test
    void what_did_not_change_is_not_restated() {
        store(desk.certify(certify("s-1", "p-16", AS_OF), "office"));
        refused(
                () -> desk.restate(new RestateStatement("s-2", "s-1", "误录"), "office"),
                "restates",
                "STATEMENT_UNCHANGED",
                "s-1");
    }

    @Test
    void a_statement_is_restated_once_and_the_chain_goes_on_from_there() {
        store(desk.certify(certify("s-1", "p-16", AS_OF), "office"));
        drift.add(LEFT);
        store(desk.restate(new RestateStatement("s-2", "s-1", "误录"), "office"));
        refused(
                () -> desk.restate(new RestateStatement("s-3", "s-1", "误录"), "office"),
                "restates",
                "STATEMENT_SUPERSEDED",
                "s-2");
        assertThat(desk.restate(new RestateStatement("s-3", "s-2", "又误录"), "office")
                        .restates())
                .isEqualTo("s-2");
        refused(
                () -> desk.restate(new RestateStatement("s-4", "s-9", "误录"), "office"),
                "restates",
                "STATEMENT_NOT_FOUND",
                "s-9");
    }

    private interface Attempt {
        Object tried() throws CommandExecutionException;
    }

    private static void refused(Attempt attempt, @Nullable String field, String code, String... args) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(attempt::tried).satisfies(it -> {
            var reason = it.reasons().getFirst();
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.field()).isEqualTo(field);
            if (args.length > 0) {
                assertThat(reason.args()).containsExactly(args);
            }
        });
    }
}
