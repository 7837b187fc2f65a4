package io.caseledger.rebuild.api;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** File complaints of one project and reject every second one, until they are told to stop. */
final class Officers implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 240;
    private static final String FILE = """
            mutation { it: fileComplaint(input: {complaintId: "%1$s", projectId: "%2$s", kind: COMPLAINT, platform: "某购物平台",
              rightHolder: {name: "某公司"}, right: {kind: TRADE_MARK, number: "12345678", title: "海鸥"},
              seller: {name: "某鞋店", shopId: "shop-1"},
              listings: [{url: "https://item.example.com/%1$s", itemNumber: "%1$s", title: "运动鞋"}],
              facts: "销售假冒注册商标的商品", noticeReceivedAt: "2022-08-01T09:00:00+08:00"
            }) { id position userErrors { message } } }""";
    private static final String STEP = """
            mutation { it: %s(input: {complaintId: "%s", occurredAt: "2022-08-02T09:00:00+08:00" %s}) {
              id position userErrors { message } } }""";

    private final BiFunction<String, String, JsonNode> ask;
    private final String projectId;
    private final String prefix;
    private final Thread thread;
    private volatile boolean ended;
    private volatile int filed;
    private volatile long position;
    private volatile @Nullable Throwable failure;

    /** How many complaints there are, and of them are handled, one by one. */
    record Counts(int filed, int handled) {}

    Officers(BiFunction<String, String, JsonNode> ask, String projectId, String prefix) {
        this.ask = ask;
        this.projectId = projectId;
        this.prefix = prefix;
        this.thread = Thread.ofPlatform().start(this::work);
    }

    private void work() {
        try {
            while (!ended) {
                String id = prefix + "-" + filed;
                done(FILE.formatted(id, projectId));
                if (filed % 2 == 0) {
                    done(STEP.formatted("startPrimaFacieReview", id, ""));
                    done(STEP.formatted("rejectNotice", id, ", ground: OTHER, explanation: \"证据不足\""));
                }
                filed++;
            }
        } catch (RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    private void done(String mutation) {
        JsonNode it = ask.apply("officer", mutation).at("/data/it");
        if (!it.path("id").isString()) {
            throw new AssertionError(mutation + " was answered " + it);
        }
        position = it.path("position").asLong();
    }

    /** Waits until so many more were filed. */
    void awaitFiled(int more) throws InterruptedException {
        int wanted = filed + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (filed < wanted) {
            if (failure != null || System.nanoTime() > end) {
                throw new AssertionError("The officers got no further than " + filed, failure);
            }
            Thread.sleep(5);
        }
    }

    long position() {
        return position;
    }

    /** Counts record by record what the lists show. */
    Counts recount() {
        Map<String, String> states = new HashMap<>();
        JsonNode page;
        String after = "";
        do {
            page = ask.apply(
                            "recount",
                            "{ complaints(filter: {projectId: \"%s\"}, first: 100, atPosition: %d %s) { nodes { id state } pageInfo { hasNextPage endCursor } } }"
                                    .formatted(projectId, position, after))
                    .at("/data/complaints");
            page.path("nodes")
                    .forEach(it -> states.put(
                            it.path("id").asString(), it.path("state").asString()));
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        int handled = (int) states.values().stream().filter("REJECTED"::equals).count();
        if (states.size() != filed || handled != (filed + 1) / 2) {
            throw new AssertionError("Filed " + filed + ", and shown " + states);
        }
        return new Counts(states.size(), handled);
    }

    void end() throws InterruptedException {
        ended = true;
        thread.join();
        if (failure != null) {
            throw new AssertionError("The officers were not answered", failure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
