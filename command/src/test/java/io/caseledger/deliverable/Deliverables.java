package io.caseledger.deliverable;

import static io.caseledger.deliverable.DeliverableKind.REPORT;
import static io.caseledger.deliverable.DeliverableKind.WHITE_PAPER;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.file.Files;
import io.caseledger.file.KeptFiles;
import io.caseledger.gate.Origins;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.prose.CharacterCounts;
import io.caseledger.prose.CountMethod;
import io.caseledger.prose.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The report and the white paper that the tests tell of, step by step. */
final class Deliverables {
    static final String PROJECT = "p-9";
    static final String ID = "d-1";
    static final String TITLE = "防城港市知识产权纠纷发生与应对现状研究报告";
    static final String AUTHOR = "author";
    static final String METHOD = "1/Unicode 17.0";
    static final DeliverablePolicies POLICIES = DeliverablePolicies.load(null);
    static final DeliverablePolicy POLICY =
            new DeliverablePolicy("deliverable-2022", CountMethod.WORD_PROCESSOR, 30_000, 3_000);
    static final CountedText TEXT = counted("a", 29_000, 31_000, 34_000);
    static final CountedText SUMMARY = counted("b", 2_600, 2_900, 3_100);
    static final Acceptance ACCEPTANCE = new Acceptance("防城港市市场监督管理局", "防市监验〔2022〕9号");
    static final Publication PUBLICATION =
            new Publication("防城港市人民政府门户网站", "https://www.example.gov.cn/bps.html", "978-7-5130-0001-7", "2022年第4期");

    static final DeliverableRegistered REGISTERED =
            new DeliverableRegistered(ID, PROJECT, REPORT, TITLE, "黄丽华", LocalDate.of(2022, 12, 31), at("08-01T09:00"));
    static final DeliverableRegistered PAPER =
            new DeliverableRegistered(ID, PROJECT, WHITE_PAPER, "知识产权保护白皮书", null, null, at("08-01T09:00"));
    static final DeliverableVersionUploaded UPLOADED = uploaded(1, TEXT, "09-01T09:00");
    static final DeliverableSubmitted SUBMITTED = new DeliverableSubmitted(ID, PROJECT, 1, at("09-02T09:00"));
    static final DeliverableReviewed PASSED =
            new DeliverableReviewed(ID, PROJECT, 1, "评审专家组", true, null, "reviewer", at("09-10T09:00"));
    static final DeliverableReviewed RETURNED =
            new DeliverableReviewed(ID, PROJECT, 1, "评审专家组", false, "第三章缺少数据", "reviewer", at("09-10T09:00"));
    static final DeliverableAccepted ACCEPTED =
            new DeliverableAccepted(ID, PROJECT, 1, ACCEPTANCE, "reviewer", at("10-01T09:00"));
    static final WhitePaperCompiled COMPILED = new WhitePaperCompiled(ID, PROJECT, 1, "课题组", at("09-20T09:00"));
    static final WhitePaperPublished PUBLISHED =
            new WhitePaperPublished(ID, PROJECT, 1, PUBLICATION, at("10-15T09:00"));
    static final DeliverableVoided VOIDED = new DeliverableVoided(ID, PROJECT, "重复登记", at("11-01T09:00"));

    private Deliverables() {}

    /** A time of 2022 on the clock of Shanghai, as {@code 09-01T09:00}. */
    static Instant at(String local) {
        return Instant.parse("2022-" + local + ":00+08:00");
    }

    static CountedText counted(String digit, int han, int wordProcessor, int nonSpace) {
        return new CountedText(
                digit.repeat(64),
                digit + ".docx",
                TextFormat.DOCX,
                new CharacterCounts(han, wordProcessor, nonSpace),
                METHOD);
    }

    static DeliverableVersionUploaded uploaded(int version, CountedText text, String at) {
        return new DeliverableVersionUploaded(
                ID, PROJECT, version, text, SUMMARY, "本报告研究防城港市知识产权纠纷。", POLICY, null, AUTHOR, at(at));
    }

    static List<DeliverableEvent> reportIn(DeliverableState state) {
        return switch (state) {
            case REGISTERED -> List.of(REGISTERED);
            case UPLOADED -> List.of(REGISTERED, UPLOADED);
            case SUBMITTED -> List.of(REGISTERED, UPLOADED, SUBMITTED);
            case RETURNED -> List.of(REGISTERED, UPLOADED, SUBMITTED, RETURNED);
            case PASSED -> List.of(REGISTERED, UPLOADED, SUBMITTED, PASSED);
            case ACCEPTED -> List.of(REGISTERED, UPLOADED, SUBMITTED, PASSED, ACCEPTED);
            case VOIDED -> List.of(REGISTERED, UPLOADED, VOIDED);
            case COMPILED, PUBLISHED -> throw new IllegalArgumentException("A report is never " + state);
        };
    }

    static List<DeliverableEvent> paperIn(DeliverableState state) {
        return switch (state) {
            case REGISTERED -> List.of(PAPER);
            case UPLOADED -> List.of(PAPER, UPLOADED);
            case SUBMITTED -> List.of(PAPER, UPLOADED, SUBMITTED);
            case RETURNED -> List.of(PAPER, UPLOADED, SUBMITTED, RETURNED);
            case PASSED -> List.of(PAPER, UPLOADED, SUBMITTED, PASSED);
            case COMPILED -> List.of(PAPER, UPLOADED, SUBMITTED, PASSED, COMPILED);
            case PUBLISHED -> List.of(PAPER, UPLOADED, SUBMITTED, PASSED, COMPILED, PUBLISHED);
            case VOIDED -> List.of(PAPER, UPLOADED, VOIDED);
            case ACCEPTED -> throw new IllegalArgumentException("A white paper is never " + state);
        };
    }

    static EventStore store() {
        var store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        var _ = Awarded.project(store, PROJECT, Direction.DIRECTION_9);
        return store;
    }

    static void append(EventStore store, String id, List<DeliverableEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            store.publish(new GenericDomainEventMessage<>("Deliverable", id, i, events.get(i)));
        }
    }

    static DeliverableDesk desk(EventStore store) {
        return new DeliverableDesk(store, Awarded.read(store));
    }

    /** Who acts is somebody else than the author, unless a test says so. */
    static FixtureConfiguration<Deliverable> fixture(EventStore store, Path files) {
        var fixture = new AggregateTestFixture<>(Deliverable.class);
        fixture.registerCommandHandlerInterceptor(Origins.kept());
        return fixture.registerInjectableResource(desk(store))
                .registerInjectableResource(POLICIES)
                .registerInjectableResource(new DeliverableTexts(KeptFiles.in(files)));
    }

    static Map<String, Object> by(String subject) {
        return Map.of("by", subject);
    }

    static TextFile kept(Path directory, String name, String text) throws IOException {
        Files files = KeptFiles.in(directory);
        try (var content = new ByteArrayInputStream(text.getBytes(UTF_8))) {
            return new TextFile(files.store(content, name, "text/plain").digest(), name);
        }
    }
}
