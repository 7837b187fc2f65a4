package io.caseledger.reminder.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.Journey;
import io.caseledger.shared.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the API shows of limits and reminders. It lies in this package to poll when it wants. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReminderJourneyTest extends Journey {
    private static final String LIMIT = """
            rule pack title { zh } startsOn { zh } source { zh en } sourceToBeChecked startedAt dueAt recordedDueAt lastDay
            remainingWorkingDays overdue certain pausedAt pauses { pausedAt resumedAt } reminders { id missed }""";

    @Autowired
    private LimitWatch watch;

    @Autowired
    private QueryUpdateEmitter updates;

    /** A complaint whose 15 days began on 2022-09-16 and end with the make-up workday 2022-10-08. */
    private String waiting() {
        String id = "c-" + UUID.randomUUID();
        accepted("fileComplaint", complaint(id, id), "");
        step(id, "startPrimaFacieReview", "occurredAt: \"2022-08-02T09:00:00+08:00\"");
        step(
                id,
                "takeMeasure",
                "measures: [DELETE], forwardedToSellerAt: \"2022-08-03T10:00:00+08:00\", occurredAt: \"2022-08-03T09:00:00+08:00\"");
        step(
                id,
                "submitNonInfringementDeclaration",
                "declarant: {name: \"北部湾鞋店\"}, evidence: [%s], occurredAt: \"2022-08-05T09:00:00+08:00\""
                        .formatted(evidence()));
        step(id, "deliverDeclaration", "arrivedAt: \"2022-09-16T15:00:00+08:00\"");
        return id;
    }

    private JsonNode clock(String complaintId, String fields) {
        return ask("{ complaint(id: \"%s\", atPosition: %d) { clocks { %s } } }"
                        .formatted(complaintId, position(), fields))
                .at("/complaint/clocks/0");
    }

    private JsonNode due(String more) {
        return ask("{ dueItems(before: \"2022-12-01T00:00:00Z\", projectId: \"%s\", atPosition: %d%s) { totalCount nodes { recordId kind projectId %s } } }"
                        .formatted(projectId, position(), more, LIMIT))
                .path("dueItems");
    }

    @Test
    void a_limit_is_shown_with_its_rule_its_source_and_its_pauses() {
        award();
        String id = waiting();
        JsonNode clock = clock(id, LIMIT);
        assertThat(clock.at("/rule").asString()).isEqualTo("ecommerce.declaration-wait");
        assertThat(clock.at("/title/zh").asString()).isEqualTo("电子商务法");
        assertThat(clock.at("/startsOn/zh").asString()).contains("到达知识产权权利人");
        assertThat(clock.at("/source/en").asString()).isEqualTo("E-commerce Law of the PRC, art. 43(2)");
        assertThat(clock.at("/lastDay").asString()).isEqualTo("2022-10-08");
        assertThat(clock.at("/recordedDueAt").asString()).isEqualTo("2022-10-08T16:00:00Z");
        assertThat(clock.at("/overdue").asBoolean()).isTrue();
        assertThat(clock.at("/certain").asBoolean()).isTrue();
        assertThat(clock.at("/remainingWorkingDays").asInt()).isNegative();
        assertThat(due("").at("/nodes/0/lastDay").asString()).isEqualTo("2022-10-08");

        step(id, "pauseComplaintClock", "reason: \"不可抗力\", occurredAt: \"2022-09-28T09:00:00+08:00\"");
        JsonNode paused = clock(id, LIMIT);
        assertThat(paused.at("/pausedAt").asString()).isEqualTo("2022-09-28T01:00:00Z");
        assertThat(paused.at("/overdue").asBoolean()).isFalse();
        assertThat(paused.at("/remainingWorkingDays").asInt()).isEqualTo(3); // 29, 30 September, 8 October
        assertThat(due("").at("/totalCount").asInt()).isZero();
        assertThat(due(", includePaused: true").at("/nodes/0/pausedAt").asString())
                .isEqualTo("2022-09-28T01:00:00Z");

        step(id, "resumeComplaintClock", "reason: \"恢复\", occurredAt: \"2022-10-18T09:00:00+08:00\"");
        JsonNode resumed = clock(id, LIMIT);
        assertThat(resumed.at("/lastDay").asString()).isEqualTo("2022-10-21"); // 1 October + 20 days
        assertThat(resumed.at("/pauses/0/resumedAt").asString()).isEqualTo("2022-10-18T01:00:00Z");
    }

    @Test
    void another_pack_is_asked_about_and_refused_where_it_has_no_such_rule() {
        award();
        String id = waiting();
        assertThat(clock(id, "underPack(packId: \"ecommerce-law-2019\") { lastDay days title { en } }")
                        .toString())
                .isEqualTo(
                        "{\"underPack\":{\"lastDay\":\"2022-10-08\",\"days\":0,\"title\":{\"en\":\"E-commerce Law\"}}}");
        String under = "{ dueUnder(packId: \"%s\", kind: \"%s\", recordId: \"%s\") { rule pack lastDay } }";
        assertThat(ask(under.formatted("ecommerce-law-2019", "complaints", id))
                        .at("/dueUnder/0/lastDay")
                        .asString())
                .isEqualTo("2022-10-08");
        assertThat(code(under.formatted("penalty-law-2021", "complaints", id))).isEqualTo("RULE_NOT_IN_PACK");
        assertThat(code(under.formatted("no-such", "complaints", id))).isEqualTo("RULE_PACK_NOT_FOUND");
        assertThat(code(under.formatted("ecommerce-law-2019", "cats", id))).isEqualTo("INVALID_CHOICE");
        assertThat(code(under.formatted("ecommerce-law-2019", "complaints", "none")))
                .isEqualTo("NOT_FOUND");
    }

    private String code(String document) {
        return send(request(document, Map.of(), Role.OFFICER))
                .at("/errors/0/extensions/code")
                .asString();
    }

    @Test
    void a_notice_is_tried_before_it_is_added() {
        award();
        String id = waiting();
        position();
        String preview = """
                { calendarPreview(year: %d, holidays: [%s], makeUpWorkdays: [%s], projectId: "%s", atPosition: %d) {
                  checked movedCount moved { recordId fromLastDay toLastDay days years recordedDueAt } } }""";
        // Only the 3rd of October is a holiday: Saturday the 1st moves to Tuesday the 4th instead of Saturday the 8th.
        JsonNode moved = ask(preview.formatted(2022, "\"2022-10-03\"", "", projectId, position()))
                .path("calendarPreview");
        assertThat(moved.path("checked").asInt()).isEqualTo(1);
        assertThat(moved.path("movedCount").asInt()).isEqualTo(1);
        assertThat(moved.at("/moved/0/recordId").asString()).isEqualTo(id);
        assertThat(moved.at("/moved/0/fromLastDay").asString()).isEqualTo("2022-10-08");
        assertThat(moved.at("/moved/0/toLastDay").asString()).isEqualTo("2022-10-04");
        assertThat(moved.at("/moved/0/days").asInt()).isEqualTo(-4);
        assertThat(ask(preview.formatted(2030, "\"2030-10-01\"", "", projectId, position()))
                        .at("/calendarPreview/movedCount")
                        .asInt())
                .isZero();
        assertThat(ask("{ movedDueDates(projectId: \"%s\") { totalCount nodes { years } } }".formatted(projectId))
                        .at("/movedDueDates/totalCount")
                        .asInt())
                .isZero();
        assertThat(code(preview.formatted(2022, "\"2023-10-03\"", "", projectId, 0)))
                .isEqualTo("DAY_OF_OTHER_YEAR");
        assertThat(code(preview.formatted(2022, "", "\"2022-10-03\"", projectId, 0)))
                .isEqualTo("MAKE_UP_FOR_NOTHING");
        assertThat(code(preview.formatted(2022, "\"2022-10-02\"", "\"2022-10-02\"", projectId, 0)))
                .isEqualTo("DAY_REPEATED");
        assertThat(code(preview.formatted(1999, "", "", projectId, 0))).isEqualTo("YEAR_OUT_OF_RANGE");
    }

    @Test
    @Timeout(300)
    void a_missed_limit_is_pushed_listed_and_acknowledged() throws Exception {
        award();
        String id = waiting();
        clock(id, "rule");
        var subscription = request(
                        "subscription { remindersRaised(projectId: \"%s\") { id recordId missed lastDay title { zh } } }"
                                .formatted(projectId),
                        Map.of(),
                        Role.AUDITOR)
                .header("Accept", "text/event-stream");
        var answer = http().sendAsync(subscription.build(), BodyHandlers.ofInputStream());
        while (updates.activeSubscriptions().stream()
                .noneMatch(it -> it.getPayload().toString().contains(projectId))) {
            Thread.onSpinWait(); // the answer begins with the first reminder, which must find somebody who listens
        }
        watch.poll();
        String reminderId;
        try (var lines = new BufferedReader(new InputStreamReader(answer.get().body(), StandardCharsets.UTF_8))) {
            JsonNode pushed = next(lines);
            reminderId = pushed.path("id").asString();
            assertThat(pushed.path("recordId").asString()).isEqualTo(id);
            assertThat(pushed.path("missed").asBoolean()).isTrue();
            assertThat(pushed.path("lastDay").asString()).isEqualTo("2022-10-08");
            assertThat(pushed.at("/title/zh").asString()).isEqualTo("期限已届满");
        }
        assertThat(clock(id, LIMIT).at("/reminders/0/id").asString()).isEqualTo(reminderId);
        assertThat(listed("acknowledged: false").at("/totalCount").asInt()).isEqualTo(1);
        assertThat(raisedFor("fcg-01", reminderId).asString()).isEqualTo(id);
        assertThat(raisedFor("fcg-02", reminderId).isMissingNode())
                .as("it belongs to the workstation of its record")
                .isTrue();

        String input = "reminderId: \"%s\", note: \"已联系权利人\", occurredAt: \"%s\"";
        assertThat(refused("acknowledgeReminder", input.formatted(reminderId, "2022-10-09T00:00:00Z")))
                .isEqualTo("OCCURRED_BEFORE_PREVIOUS_STEP");
        String now = java.time.Instant.now().toString();
        JsonNode seen = accepted(
                "acknowledgeReminder",
                input.formatted(reminderId, now),
                "reminder { acknowledged acknowledgedBy note }");
        assertThat(seen.at("/reminder/acknowledgedBy").asString()).isEqualTo("journey");
        assertThat(refused("acknowledgeReminder", input.formatted(reminderId, now)))
                .isEqualTo("REMINDER_ACKNOWLEDGED");
        assertThat(listed("acknowledged: false").at("/totalCount").asInt()).isZero();
        assertThat(listed("missed: true, kind: \"complaints\", recordId: \"" + id + "\"")
                        .at("/nodes/0/acknowledgedBy")
                        .asString())
                .isEqualTo("journey");
        watch.poll();
        assertThat(listed("missed: true").at("/totalCount").asInt()).isEqualTo(1);
    }

    private JsonNode raisedFor(String station, String reminderId) {
        String document = "{ reminder(id: \"%s\") { recordId } }".formatted(reminderId);
        return send(request(document, Map.of(), token("officer", station, Role.OFFICER)))
                .at("/data/reminder/recordId");
    }

    private JsonNode listed(String filter) {
        return ask("{ reminders(filter: {projectId: \"%s\", %s}, atPosition: %d) { totalCount nodes { id acknowledgedBy } } }"
                        .formatted(projectId, filter, position()))
                .path("reminders");
    }

    private static JsonNode next(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:") && line.length() > 6) {
                return JSON.readTree(line.substring(5)).at("/data/remindersRaised");
            }
        }
        throw new AssertionError("The stream ended");
    }
}
