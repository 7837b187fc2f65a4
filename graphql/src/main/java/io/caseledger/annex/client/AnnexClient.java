package io.caseledger.annex.client;

import io.caseledger.client.RunningServer;
import io.caseledger.commandline.Failure;
import io.caseledger.commandline.Failure.Kind;
import io.caseledger.commandline.Sentences;
import io.caseledger.file.Digests;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Compiles an annex on a running server, or fetches one that was compiled, and writes its files into a folder. Each file is
 * held against the digest in the log before it gets its name.
 */
public final class AnnexClient {
    /** The word that calls it: {@code java -jar caseledger.jar annex …}. */
    public static final String WORD = "annex";

    private final Sentences sentences;
    private final PrintStream out;
    private final PrintStream err;

    private AnnexClient(Locale locale, PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        sentences = new Sentences("io.caseledger.annex.client", locale);
    }

    /**
     * Does what the command line says, in the language of the locale.
     *
     * @param args what follows {@link #WORD}
     * @return 0 when all files are there; 1 when the server refused, 2 when the command line is wrong, 3 when the server was not
     *     reached or knows nobody of this secret, 4 when a file is not what the log says or cannot be written
     */
    public static int run(
            List<String> args, Map<String, String> environment, Locale locale, PrintStream out, PrintStream err) {
        var client = new AnnexClient(locale, out, err);
        try {
            client.fetch(AnnexOptions.of(args), environment, locale);
            return 0;
        } catch (Failure failure) {
            client.err.println(client.sentences.say(failure.key(), failure.args()));
            if (failure.kind() == Kind.USAGE) {
                client.err.println(client.sentences.say("usage"));
            }
            return failure.kind().exit();
        }
    }

    private void fetch(AnnexOptions asked, Map<String, String> environment, Locale locale) {
        var server =
                new AnnexServer(new RunningServer(asked.server(), locale.toLanguageTag(), environment, "workstation"));
        JsonNode annex = asked.period() == null
                ? server.compiled(Objects.requireNonNull(asked.annex()))
                : server.compile(asked.period());
        String id = annex.path("id").asString();
        String reflects = annex.path("reflects").asString();
        out.println(sentences.say("compiled", id, reflects));
        for (JsonNode file : annex.path("files")) {
            String extension = file.path("format").asString().toLowerCase(Locale.ROOT);
            byte[] content = server.file(id, extension);
            String digest = file.path("sha256").asString();
            Failure.unless(Digests.of(content).equals(digest), Kind.DAMAGED, "digest", extension);
            Path path = asked.out().resolve("annex-" + reflects + "." + extension);
            write(path, content);
            out.println(digest + "  " + path);
        }
    }

    /** Whole under its name, or not at all. */
    private static void write(Path path, byte[] content) {
        try {
            Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".annex", ".part");
            try {
                Files.write(draft, content);
                Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Failure(Kind.DAMAGED, "write", path.toString(), e.toString());
        }
    }
}
