package io.caseledger.verifier;

import io.caseledger.commandline.Failure;
import io.caseledger.commandline.Failure.Kind;
import io.caseledger.commandline.Options;
import io.caseledger.commandline.Sentences;
import io.caseledger.indicator.Indicators;
import io.caseledger.proof.VerifierKey;
import io.caseledger.verifier.Verification.Outside;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The program that an auditor runs on an export: {@code java -jar caseledger-verifier.jar BUNDLE [--key=…] [--checkpoint=…]}. */
public final class Verifier {
    private static final Set<String> KNOWN = Set.of("key", "checkpoint", "proof", "language");

    /** All is proven. */
    public static final int PROVEN = 0;

    /** Something is not what it should be. */
    public static final int BROKEN = 1;

    /** All is consistent, and yet nobody outside of the bundle says whose key it is. */
    public static final int KEY_NOT_TRUSTED = 3;

    private final Sentences sentences;
    private final PrintStream out;

    private Verifier(Sentences sentences, PrintStream out) {
        this.sentences = sentences;
        this.out = out;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), Locale.getDefault(), out));
    }

    /**
     * Does what the command line says.
     *
     * @return {@link #PROVEN}, {@link #BROKEN}, {@link #KEY_NOT_TRUSTED}, or 2 when the command line is wrong
     */
    public static int run(List<String> args, Locale locale, PrintStream out) {
        Locale spoken = args.stream()
                .filter(it -> it.startsWith("--language="))
                .findFirst()
                .map(it -> Locale.forLanguageTag(it.substring(it.indexOf('=') + 1)))
                .orElse(locale);
        var sentences = new Sentences("io.caseledger.verifier.sentences", spoken);
        try {
            return new Verifier(sentences, out).check(args, "zh".equals(spoken.getLanguage()));
        } catch (Failure failure) {
            out.println(sentences.say(failure.key(), failure.args()));
            out.println(sentences.say("usage"));
            return failure.kind().exit();
        }
    }

    private int check(List<String> args, boolean chinese) {
        var options = Options.of(args.stream().filter(it -> it.startsWith("--")).toList(), KNOWN);
        Path folder = folder(args);
        List<VerifierKey> given = options.find("key").map(Verifier::keys).orElse(List.of());
        @Nullable
        String witness =
                options.find("checkpoint").map(it -> read("checkpoint", it)).orElse(null);
        @Nullable
        String proof = options.find("proof").map(it -> read("proof", it)).orElse(null);
        options.find("language")
                .ifPresent(it -> Failure.unless(List.of("zh", "en").contains(it), Kind.USAGE, "usage.language", it));

        var breaks = new Breaks();
        var report = new Report(sentences, chinese, out);
        Optional<Bundle> bundle = Bundle.open(folder, breaks);
        if (bundle.isEmpty()) {
            return report.broken(breaks);
        }
        boolean trusted = !given.isEmpty();
        List<VerifierKey> keys = trusted ? given : ownKeys(bundle.get(), breaks);
        return check(bundle.get(), new Outside(keys, witness, proof), trusted, breaks, report);
    }

    private static int check(Bundle bundle, Outside outside, boolean trusted, Breaks breaks, Report report) {
        report.begin(bundle.manifest(), outside.keys(), trusted);
        var indicators = Indicators.load();
        var result = new Verification(bundle, indicators, breaks, report::reached).run(outside);
        report.checked(bundle.manifest(), result, outside.witness() != null);
        report.aside(result.aside());
        report.figures(bundle.manifest(), result.figures(), indicators);
        if (!breaks.none()) {
            return report.broken(breaks);
        }
        return report.proven(trusted);
    }

    /** Without any from outside, whoever made the bundle made its keys too. */
    private static List<VerifierKey> ownKeys(Bundle bundle, Breaks breaks) {
        try {
            return bundle.manifest().keys().stream().map(VerifierKey::parse).toList();
        } catch (IllegalArgumentException e) {
            breaks.add(Break.of(Code.MANIFEST, e.getMessage()));
            return List.of();
        }
    }

    private static Path folder(List<String> args) {
        var folders = new ArrayList<>(args);
        folders.removeIf(it -> it.startsWith("--"));
        Failure.unless(folders.size() == 1, Kind.USAGE, "usage.bundle", "" + folders.size());
        Path folder = Options.path("BUNDLE", folders.getFirst());
        Failure.unless(Files.isDirectory(folder), Kind.USAGE, "usage.folder", folder.toString());
        return folder;
    }

    /** A key as it is written, or a file in which one stands, or several below each other. */
    private static List<VerifierKey> keys(String text) {
        try {
            List<VerifierKey> keys = (text.contains("+") ? text : read("key", text))
                    .lines()
                    .filter(it -> !it.isBlank())
                    .map(VerifierKey::parse)
                    .toList();
            Failure.unless(!keys.isEmpty(), Kind.USAGE, "usage.key", text, "—");
            return keys;
        } catch (IllegalArgumentException e) {
            throw new Failure(Kind.USAGE, "usage.key", text, String.valueOf(e.getMessage()));
        }
    }

    private static String read(String option, String file) {
        try {
            return Files.readString(Options.path("--" + option, file));
        } catch (IOException e) {
            throw new Failure(Kind.USAGE, "usage.file", "--" + option, file, e.toString());
        }
    }
}
