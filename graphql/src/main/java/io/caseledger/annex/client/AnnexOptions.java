package io.caseledger.annex.client;

import io.caseledger.annex.client.Failure.Kind;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param annex the id of one that was compiled, which is fetched again; absent for compiling one
 */
record AnnexOptions(
        URI server,
        Path out,
        @Nullable String annex,
        @Nullable Period period) {
    private static final Set<String> KNOWN = Set.of("server", "out", "annex", "project", "from", "until");

    /** @param until the first day after it */
    record Period(String projectId, LocalDate from, LocalDate until) {}

    /** @throws Failure of the kind {@link Kind#USAGE} */
    static AnnexOptions of(List<String> args) {
        Map<String, String> given = given(args);
        URI server = server(given.getOrDefault("server", "http://localhost:8080"));
        Path out = out(given.getOrDefault("out", "."));
        String annex = given.get("annex");
        if (annex != null) {
            var rest = new TreeSet<>(given.keySet());
            rest.retainAll(Set.of("project", "from", "until"));
            Failure.unless(rest.isEmpty(), Kind.USAGE, "usage.either");
            return new AnnexOptions(server, out, annex, null);
        }
        var period = new Period(required(given, "project"), day(given, "from"), day(given, "until"));
        return new AnnexOptions(server, out, null, period);
    }

    private static Map<String, String> given(List<String> args) {
        var given = new HashMap<String, String>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            boolean option = arg.startsWith("--") && equals > 2 && KNOWN.contains(arg.substring(2, equals));
            Failure.unless(option, Kind.USAGE, "usage.unknown", arg);
            String before = given.put(
                    arg.substring(2, equals), arg.substring(equals + 1).strip());
            Failure.unless(before == null, Kind.USAGE, "usage.twice", arg.substring(0, equals));
        }
        return given;
    }

    private static String required(Map<String, String> given, String option) {
        String value = given.getOrDefault(option, "");
        Failure.unless(!value.isEmpty(), Kind.USAGE, "usage.missing", "--" + option);
        return value;
    }

    private static LocalDate day(Map<String, String> given, String option) {
        String value = required(given, option);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw new Failure(Kind.USAGE, "usage.day", "--" + option, value);
        }
    }

    private static URI server(String value) {
        try {
            URI server = URI.create(value.endsWith("/") ? value : value + "/");
            boolean web = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
            Failure.unless(web && server.getHost() != null, Kind.USAGE, "usage.server", value);
            return server;
        } catch (IllegalArgumentException _) {
            throw new Failure(Kind.USAGE, "usage.server", value);
        }
    }

    private static Path out(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException _) {
            throw new Failure(Kind.USAGE, "usage.out", value);
        }
    }
}
