import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Part o: a class of 500 completes, gets its certificates, and prints each as a PDF, one after the other. */
final class Certificates {
    private static final int MANY = Integer.getInteger("certificates", 500);
    private static final String CLASS = "c1";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final int LARGEST = 60_000;

    private final Bench bench;

    Certificates(Bench bench) {
        this.bench = bench;
    }

    void run() throws IOException {
        Path data = bench.folder.resolve("certificates-" + System.currentTimeMillis());
        try (Server server = Server.start(data, bench.jar); Conn conn = server.connect()) {
            teach(conn);
            issue(server, conn);
            print(server, conn, numbers(conn));
        }
        bench.compare(data.resolve("events.db"), "CertificateIssued", ListRequests.PROJECT, MANY);
    }

    private static void teach(Conn conn) {
        for (String request : List.of(
                ListRequests.award(),
                ListRequests.programme(),
                ListRequests.planClass(CLASS),
                ListRequests.planSession(CLASS, 1),
                ListRequests.openClass(CLASS),
                ListRequests.deliverSession(CLASS, 1),
                ListRequests.record("list-1", CLASS, 1, 0, MANY),
                ListRequests.confirm("list-1"))) {
            Samples.accepted(conn.graphql(request));
        }
    }

    /** As many runs as the policy makes of it; at the end the views show them all. */
    private void issue(Server server, Conn conn) throws IOException {
        var took = new ArrayList<Double>();
        for (long left = 1, run = 1; left > 0; run++) {
            long start = System.nanoTime();
            String answer = Samples.accepted(conn.graphql(ListRequests.issue("run-" + run, CLASS)));
            took.add((System.nanoTime() - start) / 1e6);
            server.awaitViews(Json.number(answer, "position"));
            left = Json.number(conn.graphql(ListRequests.run("run-" + run)), "remaining");
        }
        bench.report.detail("issuing " + MANY + " certificates: runs of " + Report.list(took) + " ms");
    }

    private static List<String> numbers(Conn conn) {
        var all = new ArrayList<String>();
        String after = null;
        while (all.size() < MANY) {
            String page = conn.graphql(ListRequests.certificates(CLASS, after));
            int before = all.size();
            NUMBER.matcher(page).results().forEach(it -> all.add(it.group(1)));
            if (all.size() == before) {
                throw new IllegalStateException("Only " + before + " certificates: " + page);
            }
            after = Json.text(page, "endCursor");
        }
        return all;
    }

    /** Once round to warm compilers, then timed; a certificate is made anew each time it is asked for. */
    private void print(Server server, Conn conn, List<String> numbers) throws IOException {
        numbers.forEach(it -> pdf(conn, it));
        int largest = 0;
        var different = new HashSet<String>();
        double cpu = server.cpuSeconds();
        long start = System.nanoTime();
        for (String number : numbers) {
            largest = Math.max(largest, pdf(conn, number));
            different.add(number);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double rate = different.size() / seconds;
        bench.report.figure(MANY + " certificates as PDF, 1 connection",
                Report.say("%.0f/s; the largest %.1f KB", rate, largest / 1e3), "at least 20/s, each below 60 KB",
                different.size() == MANY && rate >= 20 && largest < LARGEST);
        bench.report.detail(Report.say("a certificate takes %.1f ms of the server's processor time",
                1e3 * (server.cpuSeconds() - cpu) / MANY));
    }

    /** The size of a certificate's PDF, which came whole. */
    private static int pdf(Conn conn, String number) {
        byte[] answer = conn.get("/certificates/" + number + ".pdf");
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        boolean whole = text.startsWith("HTTP/1.1 200") && text.startsWith("%PDF-", body) && text.stripTrailing().endsWith("%%EOF");
        if (!whole) {
            throw new IllegalStateException("No PDF of " + number + ": " + text.substring(0, Math.min(text.length(), 500)));
        }
        return answer.length - body;
    }
}
