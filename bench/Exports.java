import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts q and r: the export of a large log by the command line, and its check by the stand-alone verifier. */
final class Exports {
    private static final Pattern KEY = Pattern.compile("\"keys\" : \\[ \"([^\"]+)\"");

    private final Bench bench;

    Exports(Bench bench) {
        this.bench = bench;
    }

    void run(boolean export, boolean verifier) throws Exception {
        long head = bench.seed("events", "events");
        Path data = bench.folder.resolve("events");
        Path bundle = bench.folder.resolve("bundle");
        if (export || !Files.exists(bundle)) {
            try (Server server = Server.start(data, bench.jar)) {
                server.awaitAll(head);
                for (int round = 1; round <= 3; round++) {
                    delete(bundle);
                    export(server, bundle, round);
                }
            }
        }
        if (verifier) {
            for (int round = 1; round <= 3; round++) {
                verify(bundle, round);
            }
        }
    }

    private void export(Server server, Path bundle, int round) throws Exception {
        double cpu = server.cpuSeconds();
        long start = System.nanoTime();
        String said = java(
                Map.of("CASELEDGER_TOKEN", server.token("auditor")),
                "-jar", bench.jar.toString(), "export", "--server=http://127.0.0.1:" + server.port, "--to=" + bundle);
        double seconds = (System.nanoTime() - start) / 1e9;
        long events = number(said, "Log \\S+ (\\d+) events");
        long rate = number(said, "(?s).* (\\d+) events/s");
        bench.report.figure("export of " + events + " events, round " + round,
                Report.say("%d events/s (%.1f s with the start of the client; %.1f s of the server's processor time; %d MB)",
                        rate, seconds, server.cpuSeconds() - cpu, size(bundle) >> 20),
                "at least 50,000 events/s", rate >= 50_000);
    }

    private void verify(Path bundle, int round) throws Exception {
        Path jar = bench.jar.resolveSibling("../../verifier/target/caseledger-verifier.jar").normalize();
        Matcher key = KEY.matcher(Files.readString(bundle.resolve("manifest.json")));
        if (!key.find()) {
            throw new IOException("The manifest names no key");
        }
        long start = System.nanoTime();
        String said = java(Map.of(), "-Xmx1g", "-jar", jar.toString(), bundle.toString(), "--key=" + key.group(1), "--language=en");
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!said.contains("PROVEN")) {
            throw new IOException(said);
        }
        long events = number(said, "(?s).*?(\\d+) of \\d+ events");
        bench.report.figure("verifier, " + events + " events, -Xmx1g, round " + round,
                Report.say("%.1f s (%.0f events/s; %d MB jar)", seconds, events / seconds, Files.size(jar) >> 20),
                "under 60 s for 1,000,000", seconds < 60.0 * Math.max(events, 1_000_000) / 1_000_000);
    }

    private static long number(String said, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(said);
        if (!matcher.find()) {
            throw new IOException("Not as expected: " + said);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String java(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=en", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
