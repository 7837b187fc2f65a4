import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures the packaged application from outside. Arguments: the jar, a folder for data, the report's file, and which parts
 * (letters; all when none is named). README.md says what each part is.
 */
public final class Bench {
    static final String PROJECT = "bench";
    static final String ACCEPTED = "\"userErrors\":[]";
    static final int PAIRS = Integer.getInteger("pairs", 5);
    static final double SECONDS = Integer.getInteger("seconds", 5);
    static final double WARM_UP = Integer.getInteger("warmup", 20);
    /** Compilers go by how often something ran, not by how long. */
    static final long WARM = Long.getLong("warm", 30_000);
    static final long MANY = Long.getLong("many", 1_000_000);

    final Path jar;
    final Path folder;
    final Report report;
    /** Numbers of notices; never used twice in one data directory. */
    final AtomicLong numbers = new AtomicLong();

    private Bench(Path jar, Path folder, Report report) {
        this.jar = jar;
        this.folder = folder;
        this.report = report;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[1])).toAbsolutePath();
        var bench = new Bench(Path.of(args[0]).toAbsolutePath(), folder, new Report(Path.of(args[2])));
        Set<String> parts = new TreeSet<>(Arrays.asList(args).subList(3, args.length));
        if (parts.isEmpty()) {
            parts.addAll(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "q", "r", "s", "t", "u", "v", "w"));
        }
        if (parts.stream().anyMatch(Set.of("a", "b", "c", "d", "h")::contains)) {
            new Traffic(bench).run(parts);
        }
        if (parts.contains("e") || parts.contains("f")) {
            new Volume(bench).events(parts);
        }
        if (parts.contains("q") || parts.contains("r")) {
            new Exports(bench).run(parts.contains("q"), parts.contains("r"));
        }
        if (parts.contains("c")) {
            new Volume(bench).complaints();
        }
        if (parts.contains("i") || parts.contains("j")) {
            new Cases(bench).run(parts.contains("i"), parts.contains("j"));
        }
        if (parts.contains("k")) {
            new Imports(bench).run();
        }
        if (parts.contains("l")) {
            new Lists(bench).run();
        }
        if (parts.contains("o")) {
            new Certificates(bench).run();
        }
        if (parts.contains("m") || parts.contains("n")) {
            new Questions(bench).run(parts.contains("m"), parts.contains("n"));
        }
        if (parts.contains("s")) {
            new Proof(bench).run();
        }
        if (parts.contains("t")) {
            new Happenings(bench).run();
        }
        if (parts.contains("v")) {
            new Travel(bench).run();
        }
        if (parts.contains("p")) {
            new Security(bench).run();
        }
        if (parts.contains("u")) {
            new Erasures(bench).run();
        }
        if (parts.contains("w")) {
            new Rebuilds(bench).run();
        }
        if (parts.contains("g")) {
            new Starts(bench).run();
        }
    }

    Load load(Server server, String json, String good) throws IOException {
        return new Load(server, Conn.request(server.port, server.token(), json), good, numbers);
    }

    /** Runs for the time and the number of answers that make it warm, at most five times as long; gives the good answers. */
    static long warm(Load load, int connections) throws IOException {
        long good = 0;
        for (double spent = 0; spent < WARM_UP || (good < WARM && spent < 5 * WARM_UP); spent += WARM_UP / 2) {
            Load.Round round = load.run(connections, WARM_UP / 2);
            good += round.good();
            if (round.bad() > 0) {
                throw new IOException(round.bad() + " bad answers, such as " + round.firstBad());
            }
        }
        return good;
    }

    Load filing(Server server) throws IOException {
        return load(server, Requests.notice("fileComplaint", PROJECT, null, 1), ACCEPTED);
    }

    Load noop(Server server) throws IOException {
        return load(server, Requests.notice("noop", PROJECT, null, 1), ACCEPTED);
    }

    Load progress(Server server, String projectId) throws IOException {
        return load(server, Requests.progress("indicatorProgress", projectId), "\"figures\":[{");
    }

    Load constant(Server server) throws IOException {
        return load(server, Requests.progress("constantProgress", PROJECT), "\"figures\":[{");
    }

    /** The log's head, told by a mutation that is appended last: a correction-free way to know it from outside. */
    long head(Server server, AtomicLong filed) throws IOException {
        try (var conn = server.connect()) {
            String notice = Requests.notice("fileComplaint", PROJECT, null, 1);
            String answer = conn.graphql(notice.replace(Requests.MARK, "%010d".formatted(numbers.incrementAndGet())));
            filed.incrementAndGet();
            return Json.number(Samples.accepted(answer), "position");
        }
    }

    /** Says whether what is stored equals what was acknowledged. */
    void compare(Server server, String when, AtomicLong filed, long uncertain) throws IOException {
        server.awaitViews(head(server, filed));
        String said = sqlite("Count.java", server.events().toString(), "ComplaintFiled", PROJECT);
        long stored = number(said, "things");
        boolean equal = stored >= filed.get() && stored <= filed.get() + uncertain && number(said, "events") == stored;
        report.figure(
                "stored = acknowledged, " + when,
                stored + " stored, " + filed + " acknowledged" + (uncertain > 0 ? ", up to " + uncertain + " unanswered" : ""),
                "nothing acknowledged is lost, nothing stored twice",
                equal);
        filed.set(stored);
    }

    /** Says whether exactly so many events of a kind are stored, each of another thing. */
    void compare(Path events, String kind, String projectId, long acknowledged) throws IOException {
        String said = sqlite("Count.java", events.toString(), kind, projectId);
        long stored = number(said, "things");
        report.figure("stored = acknowledged, " + kind,
                stored + " stored, " + acknowledged + " acknowledged", "nothing acknowledged is lost, nothing stored twice",
                stored == acknowledged && number(said, "events") == stored);
    }

    /** Seeds a data directory with recorded lives; gives its head. */
    long seed(String name, String what) throws Exception {
        Path data = folder.resolve(name);
        Path head = folder.resolve(name + ".head");
        if (Files.exists(head)) {
            return Long.parseLong(Files.readString(head));
        }
        try (Server server = Server.start(data, jar)) {
            Samples.record(server, PROJECT);
        }
        String said = sqlite("Seed.java", data.resolve("events.db").toString(), what, String.valueOf(MANY));
        report.detail("seeded " + name + ": " + said.strip());
        long position = number(said, "position");
        Files.writeString(head, String.valueOf(position));
        return position;
    }

    private static long number(String said, String name) {
        return Long.parseLong(said.replaceAll("(?s).*" + name + "=(\\d+).*", "$1"));
    }

    /** Runs a program of this folder with the application's own SQLite driver. */
    private String sqlite(String source, String... arguments) throws IOException {
        Path driver = folder.resolve("sqlite-jdbc.jar");
        try (var zip = FileSystems.newFileSystem(jar);
                var libraries = Files.list(zip.getPath("BOOT-INF/lib"))) {
            Path found = libraries
                    .filter(it -> it.getFileName().toString().startsWith("sqlite-jdbc"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(found, driver, StandardCopyOption.REPLACE_EXISTING);
        }
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                driver.toString(),
                Path.of(System.getProperty("bench.home"), source).toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!said.contains("=")) {
            throw new IOException(source + " failed");
        }
        return said;
    }
}
