import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server, started as users start it, on a free port of the loopback address. */
final class Server implements AutoCloseable {
    private static final Pattern SECRET = Pattern.compile("(?m)^  ([a-z]+)\\s+(\\S{20,})\\s+client secret$");

    /** As the README says. */
    static final List<String> FLAGS = List.of(
            "-Xmx512m", "@" + Path.of(System.getProperty("bench.home"), "..", "deploy", "jvm.args").normalize());

    final int port;
    final double secondsToFirstAnswer;
    private final Process process;
    private final Path data;
    private final Path log;

    /** @param how the JVM's arguments up to and including what it runs */
    Server(Path data, List<String> how) throws IOException {
        this.data = Files.createDirectories(data);
        this.log = data.resolveSibling(data.getFileName() + ".log");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(how);
        command.addAll(List.of(
                "--spring.profiles.active=bench",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--caseledger.data=" + data.toAbsolutePath()));
        long start = System.nanoTime();
        process = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitAnswer(start);
        secondsToFirstAnswer = (System.nanoTime() - start) / 1e9;
    }

    /** From the jar. */
    static Server start(Path data, Path jar, String... more) throws IOException {
        var how = new ArrayList<>(FLAGS);
        how.addAll(List.of(more));
        how.addAll(List.of("-jar", jar.toString()));
        return new Server(data, how);
    }

    private void awaitAnswer(long start) throws IOException {
        while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(10)) {
            if (!process.isAlive()) {
                throw new IOException("The server stopped; see " + log + "\n" + Files.readString(log));
            }
            try (var conn = new Conn(port, token())) {
                if (conn.graphql(Requests.position()).contains("\"position\":")) {
                    return;
                }
            } catch (IOException | UncheckedIOException _) {
                // not there yet
            }
            pause(20);
        }
        throw new IOException("No answer within 10 minutes");
    }

    String token() throws IOException {
        return token("workstation");
    }

    String token(String client) throws IOException {
        String secret = secret(client);
        return secret == null ? null : Conn.token(port, client, secret);
    }

    /** The secret of a client that the first start printed; all are kept beside the data for later starts. Null before. */
    String secret(String client) throws IOException {
        Path kept = data.resolveSibling(data.getFileName() + ".secrets");
        if (!Files.exists(kept)) {
            var lines = new StringBuilder();
            for (Matcher printed = SECRET.matcher(Files.readString(log)); printed.find(); ) {
                lines.append(printed.group(1)).append(' ').append(printed.group(2)).append('\n');
            }
            if (lines.isEmpty()) {
                return null;
            }
            Files.writeString(kept, lines);
        }
        for (String line : Files.readAllLines(kept)) {
            if (line.startsWith(client + " ")) {
                return line.substring(client.length() + 1);
            }
        }
        throw new IOException("No secret of " + client + " in " + kept);
    }

    Conn connect(String client) throws IOException {
        return new Conn(port, token(client));
    }

    Conn connect() throws IOException {
        return new Conn(port, token());
    }

    /** The file that holds what was stored. */
    Path events() {
        return data.resolve("events.db");
    }

    /** Resident memory now, or at its highest, in MB. */
    long residentMegabytes(boolean highest) throws IOException {
        String wanted = highest ? "VmHWM:" : "VmRSS:";
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(it -> it.startsWith(wanted))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Processor time used so far. On a busy machine it says more than the clock. */
    double cpuSeconds() throws IOException {
        return cpuSeconds(Path.of("/proc", String.valueOf(process.pid())));
    }

    /** Processor time of one thread of the server, by its name of at most 15 letters. */
    double cpuSecondsOf(String thread) throws IOException {
        try (var threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path each : threads.toList()) {
                if (Files.readString(each.resolve("comm")).strip().equals(thread)) {
                    return cpuSeconds(each);
                }
            }
        }
        throw new IOException("The server has no thread " + thread);
    }

    private static double cpuSeconds(Path proc) throws IOException {
        String stat = Files.readString(proc.resolve("stat"));
        String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(after[11]) + Long.parseLong(after[12])) / 100.0;
    }

    /** Waits until the views show all that the log holds; gives the time that took. */
    double awaitViews(long head) throws IOException {
        long start = System.nanoTime();
        try (var conn = connect()) {
            while (Json.number(conn.graphql(Requests.position()), "position") < head) {
                pause(20);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Waits until all that follows the log has come to its end, so that nothing is measured beside it; gives the time of the views. */
    double awaitAll(long head) throws IOException {
        double views = awaitViews(head);
        String asked = Json.request("{ anomalies(first: 1, atPosition: " + head + ") { totalCount } events(first: 1) { totalCount } }", "{}");
        try (var conn = connect("auditor")) {
            while (conn.graphql(asked).contains("\"errors\"")) {
                pause(20);
            }
        }
        return views;
    }

    void kill() throws IOException {
        process.destroyForcibly();
        join();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        join();
    }

    private void join() throws IOException {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
