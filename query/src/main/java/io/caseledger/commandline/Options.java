package io.caseledger.commandline;

import io.caseledger.commandline.Failure.Kind;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was given on a command line: options such as {@code --out=FOLDER}, each once. Everything else is a {@link Kind#USAGE} failure. */
public final class Options {
    private final Map<String, String> given;

    private Options(Map<String, String> given) {
        this.given = given;
    }

    /** @param known the names of the options that there are */
    public static Options of(List<String> args, Set<String> known) {
        var given = new HashMap<String, String>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            boolean option = arg.startsWith("--") && equals > 2 && known.contains(arg.substring(2, equals));
            Failure.unless(option, Kind.USAGE, "usage.unknown", arg);
            String before = given.put(
                    arg.substring(2, equals), arg.substring(equals + 1).strip());
            Failure.unless(before == null, Kind.USAGE, "usage.twice", arg.substring(0, equals));
        }
        return new Options(given);
    }

    /** The names of the options that were given. */
    public Set<String> names() {
        return Set.copyOf(given.keySet());
    }

    public Optional<String> find(String option) {
        return Optional.ofNullable(given.get(option));
    }

    public String required(String option) {
        String value = given.getOrDefault(option, "");
        Failure.unless(!value.isEmpty(), Kind.USAGE, "usage.missing", "--" + option);
        return value;
    }

    /** The address of the server, which ends with a slash. */
    public URI server() {
        String value = given.getOrDefault("server", "http://localhost:8080");
        try {
            URI server = URI.create(value.endsWith("/") ? value : value + "/");
            boolean web = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
            Failure.unless(web && server.getHost() != null, Kind.USAGE, "usage.server", value);
            return server;
        } catch (IllegalArgumentException _) {
            throw new Failure(Kind.USAGE, "usage.server", value);
        }
    }

    /** A file or folder.
     *
     * @param option as it is written
     */
    public static Path path(String option, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException _) {
            throw new Failure(Kind.USAGE, "usage.path", option, value);
        }
    }
}
