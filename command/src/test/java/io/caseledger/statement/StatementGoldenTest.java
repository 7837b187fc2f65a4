package io.caseledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.deadline.Wording;
import io.caseledger.golden.GoldenEvents;
import io.caseledger.statement.StatementDocument.Definitions;
import io.caseledger.statement.StatementDocument.Definitions.Pack;
import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementDocument.Listing;
import io.caseledger.statement.StatementDocument.Restates;
import io.caseledger.statement.StatementDocument.Subject;
import io.caseledger.statement.StatementEvent.StatementCertified;
import io.caseledger.statement.StatementEvent.StatementRestated;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatementGoldenTest {
    static final Subject PROJECT = new Subject(
            "p-16", "DIRECTION_16", "平台知识产权保护", "防城港市海淘电子商务有限公司", LocalDate.of(2021, 7, 1), LocalDate.of(2022, 7, 1));
    static final LocalDate AS_OF = LocalDate.of(2022, 6, 30);
    static final Instant AT = Instant.parse("2022-07-05T01:00:00Z");
    static final Definitions DEFINITIONS =
            new Definitions("0a".repeat(32), List.of(new Pack("ecommerce", "1b".repeat(32))));
    static final List<StatementItem> ITEMS =
            List.of(new StatementItem("c-1", List.of("c-1"), LocalDate.of(2021, 8, 1), 1));

    static Figure handled(int value, @Nullable Listing items) {
        return new Figure(
                "D16.HANDLED",
                new Wording("年度处理知识产权投诉举报线索", "IP complaints and reports handled in the year"),
                new Wording("件", "complaints"),
                1,
                null,
                value,
                50,
                false,
                value - 50,
                LocalDate.of(2021, 7, 1),
                LocalDate.of(2022, 7, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                items);
    }

    static StatementDocument document(String id, String reason, long position, int value, @Nullable Restates restates) {
        return new StatementDocument(
                StatementDocument.FORMAT,
                id,
                PROJECT,
                AS_OF,
                Occasion.ACCEPTANCE_REVIEW,
                reason,
                "office",
                AT,
                position,
                List.of(handled(value, new Listing(ITEMS.size(), Canonical.digest(ITEMS)))),
                DEFINITIONS,
                "caseledger.example/log\n4711\nAAAA\n\n\u2014 caseledger.example/log AAAA\n",
                restates);
    }

    static final StatementDocument FIRST = document("s-1", "验收通知 2022-7 号", 4711, 1, null);
    static final StatementCertified CERTIFIED = new StatementCertified(
            "s-1",
            "p-16",
            AS_OF,
            Occasion.ACCEPTANCE_REVIEW,
            "验收通知 2022-7 号",
            "office",
            4711,
            FIRST.text(),
            Base64.getEncoder().encodeToString(new byte[64]),
            "caseledger.example/log+00000000+AQ==",
            AT);
    static final StatementDocument SECOND = document(
            "s-2", "误录", 4800, 0, new Restates("s-1", Canonical.digest(FIRST), new Listing(1, "2c".repeat(32))));
    static final StatementRestated RESTATED = new StatementRestated(
            "s-2",
            "p-16",
            "s-1",
            AS_OF,
            Occasion.ACCEPTANCE_REVIEW,
            "误录",
            "office",
            4800,
            SECOND.text(),
            Base64.getEncoder().encodeToString(new byte[64]),
            "caseledger.example/log+00000000+AQ==",
            AT);

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("statement", StatementEvent.class, List.of(CERTIFIED, RESTATED));
    }

    /** What was signed years ago is read by the program of today, which would write and sign the same bytes. */
    @Test
    void a_signed_document_is_read_and_written_byte_for_byte() throws Exception {
        Path file = Path.of("src/test/resources/golden/statement/document.1.txt");
        if (Files.notExists(file) && Boolean.getBoolean("golden.write")) {
            Files.writeString(file, SECOND.text());
        }
        String golden = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(SECOND.text()).isEqualTo(golden);
        assertThat(StatementDocument.parse(golden)).isEqualTo(SECOND);
    }
}
