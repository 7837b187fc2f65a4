package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Many officers who file complaints and reject some, and who remember what was acknowledged and what was not. */
final class Load {
    static final String PROJECT = "p-killed";
    private static final int OFFICERS = 32;
    private static final String FILE = """
            mutation($id: String, $input: FileComplaintInput!) {
              it: fileComplaint(input: $input, requestId: $id) { id position userErrors { code message } } }""";
    private static final String REVIEW = """
            mutation($id: String, $input: StartPrimaFacieReviewInput!) {
              it: startPrimaFacieReview(input: $input, requestId: $id) { id position userErrors { code message } } }""";
    private static final String REJECT = """
            mutation($id: String, $input: RejectNoticeInput!) {
              it: rejectNotice(input: $input, requestId: $id) { id position userErrors { code message } } }""";

    /** A mutation, and the state to which it leads. */
    private record Request(String requestId, String document, Map<String, ?> input, String state) {}

    /** State by complaint, as acknowledged. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    final AtomicLong position = new AtomicLong(-1);
    final AtomicInteger filed = new AtomicInteger();
    private final Queue<Request> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Thread> officers = new ArrayList<>();

    void begin(Server server, long seed) {
        for (int i = 0; i < OFFICERS; i++) {
            var random = new Random(seed * OFFICERS + i);
            officers.add(Thread.startVirtualThread(() -> work(server, random)));
        }
    }

    private void work(Server server, Random random) {
        try {
            while (true) {
                Request request = file();
                String id = send(server, request);
                if (id != null && random.nextInt(3) == 0) {
                    id = send(server, step(id, REVIEW, Map.of(), "PRIMA_FACIE_REVIEW"));
                    if (id != null && random.nextBoolean()) {
                        id = send(server, rejection(id));
                    }
                }
                if (id == null) {
                    return;
                }
                Thread.sleep(random.nextInt(60));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The id that was acknowledged; null when the server is gone. */
    private String send(Server server, Request request) throws InterruptedException {
        JsonNode answer;
        try {
            answer = server.ask(request.document(), Map.of("id", request.requestId(), "input", request.input()));
        } catch (IOException | RuntimeException _) {
            unanswered.add(request);
            return null;
        }
        return remember(answer, request);
    }

    private String remember(JsonNode answer, Request request) {
        JsonNode payload = answer.path("data").path("it");
        if (!payload.path("id").isString()) {
            throw new AssertionError(request + " was answered " + answer);
        }
        String id = payload.path("id").asString();
        if (request.document().equals(FILE)) {
            filed.incrementAndGet();
        }
        acknowledged.put(id, request.state());
        position.accumulateAndGet(payload.path("position").asLong(), Math::max);
        return id;
    }

    /** Waits until each officer has seen that the server is gone. */
    void end() throws InterruptedException {
        for (Thread officer : officers) {
            officer.join();
        }
        officers.clear();
    }

    /** Repeats what was not answered, twice; both answers name the same record. */
    int retry(Server server) throws IOException, InterruptedException {
        int retried = 0;
        for (Request it = unanswered.poll(); it != null; it = unanswered.poll()) {
            var variables = Map.of("id", it.requestId(), "input", it.input());
            String id = remember(server.ask(it.document(), variables), it);
            JsonNode again = server.ask(it.document(), variables);
            assertThat(again.path("data").path("it").path("id").asString()).isEqualTo(id);
            retried++;
        }
        return retried;
    }

    private Request file() {
        int number = numbers.incrementAndGet();
        String item = String.valueOf(number);
        var input = new HashMap<String, Object>(Map.of(
                "projectId",
                PROJECT,
                "kind",
                "COMPLAINT",
                "platform",
                "淘宝",
                "rightHolder",
                Map.of("name", "权利人"),
                "right",
                Map.of("kind", "TRADE_MARK", "number", "12345678", "title", "海鸥"),
                "seller",
                Map.of("name", "卖家", "shopId", "shop-1"),
                "listings",
                List.of(Map.of("url", "https://item.example.com/" + item, "itemNumber", item, "title", "运动鞋")),
                "facts",
                "销售假冒注册商标的商品",
                "noticeReceivedAt",
                "2022-08-01T09:00:00+08:00"));
        return new Request("file-" + number, FILE, input, "NOTICE_RECEIVED");
    }

    private Request rejection(String id) {
        return step(id, REJECT, Map.of("ground", "OTHER", "explanation", "证据不足"), "REJECTED");
    }

    private static Request step(String id, String document, Map<String, ?> more, String state) {
        var input = new HashMap<String, Object>(more);
        input.put("complaintId", id);
        input.put("occurredAt", "2022-08-02T09:00:00+08:00");
        return new Request(state + "-" + id, document, input, state);
    }
}
