package io.caseledger.annex.client;

import io.caseledger.commandline.Failure;
import io.caseledger.commandline.Failure.Kind;
import io.caseledger.commandline.Options;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        var given = Options.of(args, KNOWN);
        URI server = given.server();
        Path out = Options.path("--out", given.find("out").orElse("."));
        Optional<String> annex = given.find("annex");
        if (annex.isPresent()) {
            var rest = new TreeSet<>(given.names());
            rest.retainAll(Set.of("project", "from", "until"));
            Failure.unless(rest.isEmpty(), Kind.USAGE, "usage.either");
            return new AnnexOptions(server, out, annex.get(), null);
        }
        var period = new Period(given.required("project"), day(given, "from"), day(given, "until"));
        return new AnnexOptions(server, out, null, period);
    }

    private static LocalDate day(Options given, String option) {
        String value = given.required(option);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw new Failure(Kind.USAGE, "usage.day", "--" + option, value);
        }
    }
}
