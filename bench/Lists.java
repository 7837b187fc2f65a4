import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Part l: attendance lists of 500 in one mutation, of people who never came before and of people who often did. */
final class Lists {
    private static final int ROWS = 500;
    private static final int SESSIONS_A_CLASS = 10;
    /** The same people again and again; each group has classes of its own. */
    private static final int GROUPS = Integer.getInteger("groups", 6);
    /** How often all groups come, and how often the first two. */
    private static final int OFTEN = Integer.getInteger("often", 21);
    private static final int VERY_OFTEN = Integer.getInteger("veryOften", 60);
    private static final double LIMIT = 500;

    private final Bench bench;
    private final Path data;
    private int people;
    private int taught;
    private int lists;

    Lists(Bench bench) {
        this.bench = bench;
        this.data = bench.folder.resolve("lists-" + System.currentTimeMillis());
    }

    /** 500 people, and how many sessions they have attended. */
    private static final class Group {
        final int first;
        int attended;
        String classId;

        Group(int first) {
            this.first = first;
        }
    }

    private record Took(double record, double cpu, double confirm) {}

    void run() throws IOException {
        var groups = new ArrayList<Group>();
        try (Server server = Server.start(data, bench.jar); Conn conn = server.connect()) {
            Samples.accepted(conn.graphql(ListRequests.award()));
            Samples.accepted(conn.graphql(ListRequests.programme()));
            fresh(server, conn, 20);
            show("of people who never came before", fresh(server, conn, 20));
            for (int i = 0; i < GROUPS; i++) {
                groups.add(new Group(next()));
            }
            var atTen = new ArrayList<Took>();
            for (int i = 0; i < OFTEN; i++) {
                for (Group each : groups) {
                    Took took = attend(server, conn, each);
                    if (i >= 10 && i < 12) {
                        atTen.add(took);
                    }
                }
            }
            show("of people who attended 10 or 11 sessions before", atTen);
            var often = new ArrayList<Took>();
            for (int i = OFTEN; i < VERY_OFTEN; i++) {
                for (Group each : groups.subList(0, 2)) {
                    Took took = attend(server, conn, each);
                    if (i >= 50) {
                        often.add(took);
                    }
                }
            }
            show("of people who attended 50 to " + (VERY_OFTEN - 1) + " sessions before", often);
        }
        afterRestart(groups.subList(2, groups.size()));
        afterRestart(groups.subList(0, 2));
        bench.compare(data.resolve("events.db"), "AttendanceRecorded", ListRequests.PROJECT, (long) lists * ROWS);
    }

    /** Nobody of the groups was seen by this process before: compilers are warm, whatever it remembers of people is not. */
    private void afterRestart(List<Group> groups) throws IOException {
        try (Server server = Server.start(data, bench.jar); Conn conn = server.connect()) {
            fresh(server, conn, 20);
            int before = groups.getFirst().attended;
            var first = new ArrayList<Took>();
            for (Group each : groups) {
                first.add(attend(server, conn, each));
            }
            show("the first after a restart, of people who attended " + before + " sessions before", first);
        }
    }

    private List<Took> fresh(Server server, Conn conn, int times) throws IOException {
        var all = new ArrayList<Took>();
        for (int i = 0; i < times; i++) {
            all.add(attend(server, conn, new Group(next())));
        }
        return all;
    }

    private int next() {
        people += ROWS;
        return people - ROWS;
    }

    /** One session more: its list is recorded when the views show all that was before, and confirmed. */
    private Took attend(Server server, Conn conn, Group group) throws IOException {
        int session = group.attended % SESSIONS_A_CLASS;
        if (session == 0) {
            group.classId = teach(conn, group.attended);
        }
        String list = "list-" + ++lists;
        String record = ListRequests.record(list, group.classId, group.attended, group.first, ROWS);
        double cpu = server.cpuSeconds();
        long start = System.nanoTime();
        Samples.accepted(conn.graphql(record));
        double recorded = (System.nanoTime() - start) / 1e6;
        cpu = 1e3 * (server.cpuSeconds() - cpu);
        start = System.nanoTime();
        String confirmed = Samples.accepted(conn.graphql(ListRequests.confirm(list)));
        double confirm = (System.nanoTime() - start) / 1e6;
        server.awaitViews(Json.number(confirmed, "position"));
        check(conn.graphql(ListRequests.list(list)));
        group.attended++;
        return new Took(recorded, cpu, confirm);
    }

    private static void check(String list) {
        if (Json.number(list, "recorded") != ROWS || Json.number(list, "rows") != ROWS) {
            throw new IllegalStateException("Not all rows were stored: " + list);
        }
    }

    /** A class of ten sessions that were held, at times when nobody of the group was anywhere else. */
    private String teach(Conn conn, int from) {
        String id = "c" + ++taught;
        Samples.accepted(conn.graphql(ListRequests.planClass(id)));
        for (int i = from; i < from + SESSIONS_A_CLASS; i++) {
            Samples.accepted(conn.graphql(ListRequests.planSession(id, i)));
        }
        Samples.accepted(conn.graphql(ListRequests.openClass(id)));
        for (int i = from; i < from + SESSIONS_A_CLASS; i++) {
            Samples.accepted(conn.graphql(ListRequests.deliverSession(id, i)));
        }
        return id;
    }

    private void show(String whose, List<Took> all) throws IOException {
        List<Double> record = all.stream().map(Took::record).sorted().toList();
        double p95 = at(record, 0.95);
        bench.report.figure("attendance list of " + ROWS + " in one mutation, " + whose,
                Report.say("p50 %.0f ms, p95 %.0f ms over %d lists", at(record, 0.5), p95, all.size()),
                Report.say("p95 at most %.0f ms", LIMIT), p95 <= LIMIT);
        List<Double> confirm = all.stream().map(Took::confirm).sorted().toList();
        double cpu = all.stream().mapToDouble(Took::cpu).average().orElseThrow();
        bench.report.detail(Report.say("lists %s: %s ms; %.0f ms of the server's processor time each; to confirm one, p50 %.0f ms",
                whose, Report.list(record), cpu, at(confirm, 0.5)));
    }

    private static double at(List<Double> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(quantile * sorted.size()) - 1));
    }
}
