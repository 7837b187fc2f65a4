package io.caseledger.export.client;

import io.caseledger.client.RunningServer;
import io.caseledger.commandline.Failure;
import io.caseledger.commandline.Failure.Kind;
import io.caseledger.commandline.Options;
import io.caseledger.commandline.Sentences;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Content;
import io.caseledger.export.bundle.Manifest.Part;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Fetches the log from a running server into a folder. A part that is there already and is what the server would send is kept, so whoever was
 * interrupted goes on with the first part that is missing, and a later export of the same log into the same folder fetches what is new.
 */
public final class ExportClient {
    /** The word that calls it: {@code java -jar caseledger.jar export …}. */
    public static final String WORD = "export";

    private static final Set<String> KNOWN = Set.of("server", "to", "size");

    private final Sentences sentences;
    private final PrintStream out;
    private final long began = System.nanoTime();

    private ExportClient(Sentences sentences, PrintStream out) {
        this.sentences = sentences;
        this.out = out;
    }

    /**
     * Does what the command line says, in the language of the locale.
     *
     * @param args what follows {@link #WORD}
     * @return 0 when the bundle is complete; 1 when the server refused, 2 when the command line is wrong, 3 when the server was not
     *     reached or knows nobody of this secret, 4 when a file is not what the server says or cannot be written
     */
    public static int run(
            List<String> args, Map<String, String> environment, Locale locale, PrintStream out, PrintStream err) {
        var sentences = new Sentences("io.caseledger.export.client", locale);
        try {
            var given = Options.of(args, KNOWN);
            var folder = new BundleFolder(Options.path("--to", given.required("to")));
            String size = given.find("size").orElse("");
            Failure.unless(size.matches("[0-9]{0,18}"), Kind.USAGE, "usage.size", size);
            var server =
                    new ExportServer(new RunningServer(given.server(), locale.toLanguageTag(), environment, "auditor"));
            new ExportClient(sentences, out).fetch(server, folder, size);
            return 0;
        } catch (Failure failure) {
            err.println(sentences.say(failure.key(), failure.args()));
            if (failure.kind() == Kind.USAGE) {
                err.println(sentences.say("usage"));
            }
            return failure.kind().exit();
        }
    }

    private void fetch(ExportServer server, BundleFolder folder, String size) {
        Manifest manifest = begun(server, folder, size);
        folder.write(manifest);
        say("manifest", manifest.origin(), manifest.size(), manifest.parts().size());
        var parts = new ArrayList<>(manifest.parts());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            parts.set(
                    i,
                    new Part(
                            part.from(),
                            part.to(),
                            fetched(server, folder, part.events()),
                            fetched(server, folder, part.leaves())));
            manifest = manifest.with(parts);
            folder.write(manifest);
            double seconds = (System.nanoTime() - began) / 1e9;
            long events = part.to() - manifest.first() + 1;
            say("part", i + 1, parts.size(), events, manifest.size(), Math.round(events / seconds));
        }
        say("done", folder.path());
    }

    /** Goes on with the manifest of a bundle that is not complete, or begins a new one, in which the parts that are there count. */
    private Manifest begun(ExportServer server, BundleFolder folder, String size) {
        var before = folder.manifest();
        if (before.isEmpty()) {
            return server.manifest(size);
        }
        Manifest there = before.get();
        boolean complete = there.parts().stream()
                .allMatch(it -> it.events().isMade() && it.leaves().isMade());
        Manifest now = server.manifest(complete || !size.isEmpty() ? size : Long.toString(there.size()));
        boolean same = now.origin().equals(there.origin()) && now.first() == there.first();
        Failure.unless(same, Kind.DAMAGED, "another", folder.path().toString(), there.origin(), now.origin());
        if (now.size() == there.size() && !complete) {
            Failure.unless(now.root().equals(there.root()), Kind.DAMAGED, "changed", "" + now.size());
            say("continued", folder.path());
            return there;
        }
        return now;
    }

    private static Content fetched(ExportServer server, BundleFolder folder, Content content) {
        if (folder.has(content)) {
            Content wanted = content.isMade() ? content : server.content(content.file());
            if (folder.holds(wanted)) {
                return wanted;
            }
        }
        Content made = folder.take(content, server.open(content.file()));
        Content said = server.content(content.file());
        if (!made.equals(said)) {
            folder.drop(made);
            throw new Failure(Kind.DAMAGED, "digest", content.file());
        }
        return made;
    }

    private void say(String key, Object... args) {
        Object[] texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = String.valueOf(args[i]);
        }
        out.println(sentences.say(key, texts));
    }
}
