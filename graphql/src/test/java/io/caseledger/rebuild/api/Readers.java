package io.caseledger.rebuild.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/** Read all the time, each the same question, whose answer only grows; and remember each answer that failed or went backward. */
final class Readers implements AutoCloseable {
    private static final long BETWEEN_NANOS = 2_000_000;

    private final BiFunction<String, String, JsonNode> ask;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    /** @param ask answers a document for a subject */
    Readers(BiFunction<String, String, JsonNode> ask, String projectId) {
        this.ask = ask;
        String complaints = "{ complaints(filter: {projectId: \"%s\"} %%s) { %%s } }".formatted(projectId);
        grows("position", "{ position }", it -> it.path("position").asLong());
        grows(
                "count",
                complaints.formatted("", "totalCount"),
                it -> it.at("/complaints/totalCount").asLong());
        grows(
                "list",
                complaints.formatted(", first: 100", "nodes { id state }"),
                it -> it.at("/complaints/nodes").size());
        grows(
                "figure",
                "{ indicatorProgress(projectId: \"%s\") { position figures { value } } }".formatted(projectId),
                it -> it.at("/indicatorProgress/figures/1/value").asLong());
        grows(
                "figure's position",
                "{ indicatorProgress(projectId: \"%s\") { position } }".formatted(projectId),
                it -> it.at("/indicatorProgress/position").asLong());
        grows(
                "record",
                "{ project(id: \"%s\") { id } }".formatted(projectId),
                it -> it.at("/project/id").asString().equals(projectId) ? 1 : 0);
    }

    private void grows(String what, String document, ToLongFunction<JsonNode> value) {
        threads.add(Thread.ofPlatform().start(() -> {
            long before = 0;
            while (!ended) {
                JsonNode answer = ask.apply("reader of " + what, document);
                long now = value.applyAsLong(answer.path("data"));
                if (answer.has("errors") || now < before) {
                    failures.add(what + " was " + before + " and then " + answer);
                }
                before = now;
                answers.incrementAndGet();
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
        }));
    }

    Queue<String> failures() {
        return failures;
    }

    int answers() {
        return answers.get();
    }

    void end() throws InterruptedException {
        ended = true;
        for (Thread it : threads) {
            it.join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        end();
    }
}
