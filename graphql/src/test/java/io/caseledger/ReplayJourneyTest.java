package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The log is told again, and its lanes are divided anew, while the system runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayJourneyTest extends Journey {
    private static final String REJECTION =
            "complaintId: \"%s\", ground: OTHER, explanation: \"证据不足\", occurredAt: \"2022-08-03T09:00:00+08:00\"";

    @Autowired
    private EventProcessingConfiguration processing;

    private StreamingEventProcessor views() {
        return processing.eventProcessor("views", StreamingEventProcessor.class).orElseThrow();
    }

    @Test
    void a_replay_leaves_the_same_figures_and_tells_nobody() throws IOException, InterruptedException {
        award();
        rejected(projectId, "a-" + projectId);
        String reopened = rejected(projectId, "b-" + projectId);
        step(reopened, "reopenComplaint", "reason: \"复查\", occurredAt: \"2022-08-04T09:00:00+08:00\"");
        JsonNode before = figure("D16.HANDLED", position(), "");
        assertThat(before.path("value").asInt()).isEqualTo(1);
        var watching = request(
                        "subscription { indicatorProgressChanged(projectId: \"%s\") { figures { value } } }"
                                .formatted(projectId),
                        Map.of(),
                        Role.DASHBOARD)
                .header("Accept", "text/event-stream");
        var response = http().send(watching.build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines)).isEqualTo(1);
            views().shutDown();
            views().resetTokens();
            views().start();
            awaitEndOfReplay();
            assertThat(figure("D16.HANDLED", position(), "")).isEqualTo(before);
            rejected(projectId, "c-" + projectId);
            assertThat(next(lines)).isEqualTo(2);
        }
    }

    /** The next value of the first branch that is pushed. */
    private static int next(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:") && line.length() > 6) {
                return JSON.readTree(line.substring(5))
                        .at("/data/indicatorProgressChanged/figures/1/value")
                        .asInt();
            }
        }
        throw new AssertionError("The stream ended");
    }

    private void awaitEndOfReplay() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (views().processingStatus().isEmpty() || views().isReplaying()) {
            assertThat(System.nanoTime()).as("still replaying").isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void segments_that_split_and_merge_under_load_leave_the_same_figures()
            throws InterruptedException, ExecutionException, TimeoutException {
        var projects = new ArrayList<String>();
        award();
        projects.add(projectId);
        for (int i = 1; i < 4; i++) {
            projects.add(projectId + "-" + i);
            accepted("awardProject", awarding(projects.getLast()), "");
        }
        var officers = new ArrayList<Future<?>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String project : projects) {
                officers.add(executor.submit(() -> {
                    for (int i = 0; i < 15; i++) {
                        rejected(project, i + "-" + project);
                    }
                }));
            }
            splitAndMerge(officers);
            for (Future<?> officer : officers) {
                officer.get();
            }
        }
        for (String project : projects) {
            JsonNode figure = ask("{ indicatorProgress(projectId: \"%s\", after: %d) { figures { value } } }"
                            .formatted(project, lastPosition(project)))
                    .at("/indicatorProgress/figures/1");
            assertThat(figure.path("value").asInt()).as(project).isEqualTo(15);
        }
    }

    private static String awarding(String id) {
        return """
                projectId: "%s", direction: DIRECTION_16, title: "平台保护", undertakingUnit: {name: "某公司"},
                eligibility: {registeredInCity: true, independentLegalPerson: true, sellsIndustrialGoods: true},
                startsOn: "2022-07-01", endsOn: "2023-07-01"\
                """.formatted(id);
    }

    /** Splits and merges until all have done their work; what was split last is merged first, and in the end all is. */
    private void splitAndMerge(List<Future<?>> officers)
            throws InterruptedException, ExecutionException, TimeoutException {
        var random = new Random();
        var split = new ArrayDeque<Integer>();
        int changes = 0;
        while (!split.isEmpty() || changes == 0 || !officers.stream().allMatch(Future::isDone)) {
            boolean merging =
                    changes > 0 && (split.size() > 2 || officers.stream().allMatch(Future::isDone));
            int segment = merging ? split.getFirst() : random.nextInt(4);
            boolean done =
                    (merging ? views().mergeSegment(segment) : views().splitSegment(segment)).get(30, TimeUnit.SECONDS);
            if (done && merging) {
                var _ = split.pop();
            } else if (done) {
                split.push(segment);
            }
            changes += done ? 1 : 0;
            Thread.sleep(random.nextInt(200));
        }
    }

    private long lastPosition(String project) {
        return accepted("fileComplaint", filing(project, "last-" + project), "")
                .path("position")
                .asLong();
    }

    private String filing(String project, String item) {
        return complaint("c-" + item, item).replace("projectId: \"" + projectId, "projectId: \"" + project);
    }

    private String rejected(String project, String item) {
        String id = "c-" + item;
        accepted("fileComplaint", filing(project, item), "");
        accepted(
                "startPrimaFacieReview",
                "complaintId: \"%s\", occurredAt: \"2022-08-02T09:00:00+08:00\"".formatted(id),
                "");
        accepted("rejectNotice", REJECTION.formatted(id), "");
        return id;
    }
}
