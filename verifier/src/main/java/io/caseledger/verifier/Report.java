package io.caseledger.verifier;

import io.caseledger.aside.Aside;
import io.caseledger.commandline.Sentences;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.ProjectFigures;
import io.caseledger.export.bundle.ProjectFigures.Figure;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Units;
import io.caseledger.proof.VerifierKey;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Says what was found, to people. */
final class Report {
    private static final int SHOWN = 20;
    private static final long OFTEN = TimeUnit.SECONDS.toNanos(2);

    private final Sentences sentences;
    private final boolean chinese;
    private final PrintStream out;
    private final long began = System.nanoTime();
    private long told = began;

    Report(Sentences sentences, boolean chinese, PrintStream out) {
        this.sentences = sentences;
        this.chinese = chinese;
        this.out = out;
    }

    private void say(String key, Object... args) {
        Object[] texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = String.valueOf(args[i]);
        }
        out.println(sentences.say(key, texts));
    }

    void begin(Manifest manifest, List<VerifierKey> keys, boolean trusted) {
        say("bundle", manifest.origin(), manifest.size(), manifest.first(), manifest.last(), manifest.madeAt());
        String named = keys.stream().map(VerifierKey::text).collect(Collectors.joining("\n  "));
        say(trusted ? "key" : "key.own", named);
    }

    void reached(long position) {
        if (System.nanoTime() - told > OFTEN) {
            told = System.nanoTime();
            say("reached", position);
        }
    }

    void checked(Manifest manifest, Verification.Result result, boolean witnessed) {
        say("checkpoints", result.checkpoints().size(), manifest.checkpoints().size() + (witnessed ? 1 : 0));
        double seconds = (System.nanoTime() - began) / 1e9;
        say("events", result.events(), manifest.size(), String.format("%.1f", seconds));
    }

    /** Events that no figure counts, and why. */
    void aside(List<Aside> events) {
        for (Aside it : events) {
            String project = it.projectId() == null ? "?" : it.projectId();
            say("aside", it.position(), it.eventType(), it.recordId(), project, it.by(), it.since(), it.reason());
            Aside.TakenBack back = it.takenBack();
            if (back != null) {
                say("aside.back", it.position(), back.by(), back.at(), back.reason());
            }
        }
    }

    void figures(Manifest manifest, List<Recount.Result> results, Indicators indicators) {
        for (Recount.Result result : results) {
            ProjectFigures counted = result.counted();
            say("project", counted.projectId(), counted.position(), manifest.asOf());
            for (Figure figure : counted.figures()) {
                figure(figure, "  ", indicators);
            }
            if (!result.agrees()) {
                say("project.shown");
                result.shown().ifPresent(it -> it.figures().forEach(figure -> figure(figure, "  ", indicators)));
            }
        }
    }

    private void figure(Figure figure, String indent, Indicators indicators) {
        Optional<Indicator> counted = indicators.find(figure.indicator());
        int unitSize = counted.map(Indicator::unitSize).orElse(1);
        String title = counted.map(this::title).orElse("");
        String value = figure.value() == null ? "" : "  " + Units.of(figure.value(), unitSize);
        String target = figure.target() == null ? "" : " / " + Units.of(figure.target(), unitSize);
        boolean decides = figure.target() != null || figure.value() == null;
        String met = decides ? "  " + sentences.say(figure.met() ? "met" : "unmet") : "";
        out.println(indent + figure.indicator() + "  " + title + value + target + met);
        figure.beside().forEach(it -> figure(it, indent + "  ", indicators));
    }

    private String title(Indicator it) {
        return chinese ? it.title().zh() : it.title().en();
    }

    /** Says what broke, and which event is the first that did. */
    int broken(Breaks breaks) {
        List<Break> all = breaks.all();
        all.stream()
                .filter(it -> it.code().isOfEvent())
                .findFirst()
                .ifPresent(it -> say("first", it.position(), sentence(it)));
        all.stream().limit(SHOWN).forEach(it -> out.println("  " + it.code() + "  " + sentence(it)));
        if (breaks.count() > SHOWN) {
            say("more", breaks.count() - SHOWN);
        }
        say("broken");
        return Verifier.BROKEN;
    }

    private String sentence(Break it) {
        Object[] args = it.args().toArray();
        return sentences.say("break." + it.code(), args);
    }

    int proven(boolean trusted) {
        say(trusted ? "proven" : "proven.own");
        return trusted ? Verifier.PROVEN : Verifier.KEY_NOT_TRUSTED;
    }
}
