package io.caseledger.privacy;

import io.caseledger.edition.Editions;
import io.caseledger.edition.Sourced;
import io.caseledger.edition.Sourced.Mark;
import io.caseledger.shared.Rejected;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long records of persons are kept at least, by rules that are data. */
final class RetentionRules {
    static final String FOLDER = "retention-rules";

    /** For one kind of records: so many years from the last thing that was recorded of the person. */
    record Rule(String records, int years, Mark mark, String source) {}

    /** A version as its file has it. */
    record Version(
            String id,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Mark mark,
            io.caseledger.deadline.Wording source,
            List<Rule> rules)
            implements Sourced {
        @Override
        public @Nullable String wrong() {
            if (rules == null || rules.isEmpty()) {
                return "rules are required";
            }
            boolean whole = rules.stream()
                    .allMatch(
                            it -> it.records() != null && it.mark() != null && it.source() != null && it.years() >= 0);
            return whole ? null : "each rule needs records, years, mark and source";
        }
    }

    private final Editions<Version> versions;

    private RetentionRules(Editions<Version> versions) {
        this.versions = versions;
    }

    /** The bundled versions, and those in a directory of the operator. */
    static RetentionRules load(@Nullable Path directory) {
        return new RetentionRules(Editions.load(Version.class, FOLDER, directory));
    }

    static RetentionRules of(Map<String, byte[]> files) {
        return new RetentionRules(new Editions<>(Version.class, files));
    }

    /** @throws Rejected with {@code RETENTION_RUNS}, naming until when and by which rule */
    void mustBeOver(PersonRecord who, LocalDate today) {
        Version version =
                versions.inForceOn(today).orElseThrow(() -> Rejected.because("RETENTION_RULE_MISSING", today));
        Rule rule = version.rules().stream()
                .filter(it -> it.records().equals(who.kind()))
                .findFirst()
                .orElseThrow(() -> Rejected.because("RETENTION_RULE_MISSING", who.kind()));
        LocalDate until = who.lastFactOn().plusYears(rule.years());
        Rejected.unlessAbout("legalBasis", !today.isBefore(until), "RETENTION_RUNS", until, rule.source());
    }
}
