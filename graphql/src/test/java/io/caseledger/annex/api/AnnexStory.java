package io.caseledger.annex.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.caseledger.Journey;
import io.caseledger.dispute.DisputeType;
import io.caseledger.history.HistoricalCaseEvent.HistoricalCaseRecorded;
import io.caseledger.history.HistoricalChannel;
import io.caseledger.history.HistoricalFacts;
import io.caseledger.history.HistoricalOutcome;
import io.caseledger.history.HistoricalParty;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What journeys about the annex tell again and again. */
abstract class AnnexStory extends Journey {
    static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    static final String PERIOD = "from: \"2018-01-01\", until: \"2022-01-01\"";
    private static final int DAYS = 4 * 365;

    @Autowired
    private EventStore events;

    final void awardResearch() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_9, title: "知识产权纠纷调查与风险防控研究",
                undertakingUnit: {name: "防城港市知识产权研究中心"}, startsOn: "2022-01-01", endsOn: "2023-01-01"\
                """.formatted(projectId), "");
    }

    /** Puts cases on record as an import does, spread over four years with a season. */
    final void recordCases(int count) {
        events.publish(IntStream.range(0, count)
                .mapToObj(i -> message(FROM.plusDays((i * 7919L + i % 9 * (i % 5)) % DAYS), i))
                .toList());
    }

    private GenericDomainEventMessage<HistoricalCaseRecorded> message(LocalDate openedOn, int i) {
        String id = UUID.randomUUID().toString();
        boolean closed = i % 9 != 0;
        var facts = new HistoricalFacts(
                "防城港市中级人民法院",
                id,
                null,
                IpRight.Kind.values()[i % 7],
                DisputeType.values()[i % 4],
                HistoricalChannel.values()[i % 6],
                "承办机构" + i % 11,
                County.values()[i % 4],
                "行业" + i % 25,
                i % 3 == 0 ? null : "平台" + i % 4,
                i % 8 == 0,
                closed ? HistoricalOutcome.values()[1 + i % 5] : HistoricalOutcome.PENDING,
                i % 2 == 0 ? BigDecimal.valueOf(1_000_00 + i * 37L, 2) : null,
                openedOn,
                closed ? openedOn.plusDays(i % 97) : null,
                List.of(new HistoricalParty("甲公司", null)),
                List.of(new HistoricalParty("乙店", null)),
                null);
        return new GenericDomainEventMessage<>(
                "HistoricalCase",
                id,
                0,
                new HistoricalCaseRecorded(
                        id, projectId, facts, null, null, "journey", Instant.parse("2022-02-01T01:00:00Z")));
    }

    /** Compiles an annex; the story ends where no Chinese font is installed. */
    final JsonNode compiled() {
        JsonNode payload = mutate(
                "compileAnnex",
                "projectId: \"%s\", %s".formatted(projectId, PERIOD),
                "annex { id reflects files { format sha256 size } html: url(format: HTML) pdf: url }");
        assumeFalse(payload.path("userErrors").path(0).path("code").asString().equals("REPORT_FONT_MISSING"));
        assertThat(payload.path("userErrors").isEmpty()).as(payload.toString()).isTrue();
        return payload.path("annex");
    }

    /** The position and the digests of a draft, by format. */
    final Map<String, String> draft(String... formats) {
        var known = new TreeMap<String, String>();
        for (String format : formats) {
            JsonNode draft =
                    ask("{ it: annexDraft(projectId: \"%s\", %s) { reflects content(format: %s) { file { sha256 } } } }"
                                    .formatted(projectId, PERIOD, format))
                            .path("it");
            known.put("reflects", draft.path("reflects").asString());
            known.put(format, draft.at("/content/file/sha256").asString());
        }
        return known;
    }

    /** The figures alone, as they would be compiled now. */
    final JsonNode figures() {
        return JSON.readTree(ask("{ it: annexDraft(projectId: \"%s\", %s) { content(format: JSON) { text } } }"
                        .formatted(projectId, PERIOD))
                .at("/it/content/text")
                .asString());
    }

    final HttpResponse<byte[]> get(String path, @Nullable Role role) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url()).resolve(path));
        if (role != null) {
            request.header("Authorization", "Bearer " + token(role));
        }
        return http().send(request.build(), BodyHandlers.ofByteArray());
    }
}
