import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Part d: how long after its answer a mutation shows in a query, while mutations come at a steady pace. */
final class Freshness {
    private static final int PER_SECOND = 300;
    private static final int CALLERS = 30;

    private final Bench bench;
    private final AtomicLong filed;
    private final List<Double> polled = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> waited = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong late = new AtomicLong();

    Freshness(Bench bench, AtomicLong filed) {
        this.bench = bench;
        this.filed = filed;
    }

    void run(Server server) throws Exception {
        pace(server, 10);
        polled.clear();
        waited.clear();
        late.set(0);
        pace(server, 30);
        show("a polling query", polled);
        show("a query with atPosition", waited);
        bench.report.detail("freshness: " + polled.size() + " and " + waited.size() + " samples; mutations that began more than 50 ms late: " + late);
    }

    private void show(String how, List<Double> millis) throws IOException {
        Collections.sort(millis);
        double p50 = millis.get(millis.size() / 2);
        double p99 = millis.get((int) (millis.size() * 0.99));
        bench.report.figure("freshness at 300 mutations/s, " + how, Report.say("p50 %.1f ms, p99 %.1f ms", p50, p99),
                "p50 at most 10 ms, p99 at most 100 ms", p50 <= 10 && p99 <= 100);
    }

    private void pace(Server server, int seconds) throws Exception {
        long start = System.nanoTime() + 200_000_000;
        var callers = new ArrayList<Thread>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            callers.add(Thread.ofPlatform().start(() -> call(server, caller, start, seconds)));
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void call(Server server, int caller, long start, int seconds) {
        String notice = Requests.notice("fileComplaint", Bench.PROJECT, null, 1);
        try (var conn = server.connect()) {
            for (int n = 0; n < PER_SECOND * seconds / CALLERS; n++) {
                long due = start + TimeUnit.SECONDS.toNanos(1) * ((long) n * CALLERS + caller) / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (System.nanoTime() - due > 50_000_000) {
                    late.incrementAndGet();
                }
                String answer = conn.graphql(notice.replace(Requests.MARK, "%010d".formatted(bench.numbers.incrementAndGet())));
                long answered = System.nanoTime();
                Samples.accepted(answer);
                filed.incrementAndGet();
                // Each caller samples every tenth of its mutations, at another time than its neighbours.
                if ((n + caller) % 10 == 0) {
                    poll(conn, Json.text(answer, "id"), answered);
                } else if ((n + caller) % 10 == 5) {
                    conn.graphql(Requests.complaint(Json.text(answer, "id"), Json.number(answer, "position")));
                    waited.add((System.nanoTime() - answered) / 1e6);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void poll(Conn conn, String id, long answered) {
        while (conn.graphql(Requests.complaint(id, null)).contains("\"complaint\":null")) {
            if (System.nanoTime() - answered > 10_000_000_000L) {
                throw new IllegalStateException(id + " is not shown");
            }
        }
        polled.add((System.nanoTime() - answered) / 1e6);
    }
}
