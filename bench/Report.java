import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Collects lines, shows them as they come, and writes them down. */
final class Report {
    private final List<String> rows = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    /** A figure with what it has to be; {@code met} is null where there is nothing to meet. */
    void figure(String what, String measured, String wanted, Boolean met) throws IOException {
        rows.add("| " + what + " | " + measured + " | " + wanted + " | " + (met == null ? "" : met ? "met" : "**missed**") + " |");
        System.out.printf(">> %s: %s (%s)%s%n", what, measured, wanted, met == null ? "" : met ? " met" : " MISSED");
        write();
    }

    void detail(String line) throws IOException {
        details.add("- " + line);
        System.out.println("   " + line);
        write();
    }

    private void write() throws IOException {
        var text = new StringBuilder("# Benchmark of " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n\n");
        machine().forEach(it -> text.append("- ").append(it).append('\n'));
        text.append("\n| what | measured | figure | |\n|---|---|---|---|\n").append(String.join("\n", rows));
        text.append("\n\n## Rounds\n\n").append(String.join("\n", details)).append('\n');
        Files.writeString(file, text);
    }

    private static List<String> machine() throws IOException {
        String memory = first(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D+", "");
        return List.of(
                "Cores: " + Runtime.getRuntime().availableProcessors() + " (" + first(Path.of("/proc/cpuinfo"), "model name") + ")",
                "Memory: " + (memory.isEmpty() ? "?" : Long.parseLong(memory) / 1024 + " MB"),
                "Kernel: " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "JDK: " + System.getProperty("java.vm.name") + " " + Runtime.version(),
                "Load average at the last line: " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static String first(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(it -> it.startsWith(name))
                .map(it -> it.substring(it.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(it -> it).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    static String say(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }

    static String list(List<Double> values) {
        return Arrays.toString(values.stream().map(it -> say("%.2f", it)).toArray());
    }
}
