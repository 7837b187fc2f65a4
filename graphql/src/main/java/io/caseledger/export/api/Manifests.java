package io.caseledger.export.api;

import io.caseledger.deadline.Clocks;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Definition;
import io.caseledger.export.bundle.Manifest.Part;
import io.caseledger.export.bundle.PartName;
import io.caseledger.export.bundle.ProjectFigures;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Progress;
import io.caseledger.proof.Checkpoints;
import io.caseledger.proof.SignedCheckpoint;
import io.caseledger.proof.VerifierKey;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.store.Log;
import io.caseledger.views.AllFigures;
import io.caseledger.views.LeftOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes manifests. Figures are read first and the checkpoint is taken after them, so that it has every event that they count. */
@Component
class Manifests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Log log;
    private final Checkpoints checkpoints;
    private final AllFigures figures;
    private final Clocks clocks;
    private final PartFiles files;
    private final LeftOut leftOut;
    private final Now now;

    /** Figures, and the events that they lack. */
    private record Shown(List<Progress> figures, Set<Long> aside) {}

    Manifests(
            Log log,
            Checkpoints checkpoints,
            AllFigures figures,
            Clocks clocks,
            PartFiles files,
            LeftOut leftOut,
            Now now) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.figures = figures;
        this.clocks = clocks;
        this.files = files;
        this.leftOut = leftOut;
        this.now = now;
    }

    /**
     * The manifest of the log at a size.
     *
     * @param asked one of which there is a checkpoint; absent for all that is recorded by now
     * @throws Rejected with {@code EXPORT_SIZE_UNKNOWN}, or {@code CHECKPOINT_NOT_MADE} while nothing is signed
     */
    Manifest of(@Nullable Long asked) {
        Instant madeAt = now.instant();
        LocalDate asOf = Zone.dayOf(madeAt);
        Shown shown =
                leftOut.together(() -> new Shown(figures.on(asOf), leftOut.now().keySet()));
        SignedCheckpoint checkpoint = asked == null ? newest() : of(asked.longValue());
        long first = log.first();
        long size = checkpoint.size();
        List<Part> parts = PartName.parts(first, size).stream()
                .map(it -> new Part(it.from(), it.to(), files.known(it.events()), files.known(it.leaves())))
                .toList();
        return new Manifest(
                Manifest.FORMAT,
                madeAt,
                checkpoint.checkpoint().origin(),
                size,
                first,
                Base64.getEncoder().encodeToString(checkpoint.checkpoint().root()),
                new SomeCheckpoints(checkpoints.all(), checkpoint).notes(),
                checkpoints.keys().verifiers().stream().map(VerifierKey::text).toList(),
                parts,
                asOf,
                shown.figures().stream()
                        .filter(it -> it.position() < first + size)
                        .map(ProjectFigures::of)
                        .toList(),
                Indicators.sources().entrySet().stream()
                        .map(it -> Definition.of(it.getKey(), it.getValue()))
                        .toList(),
                clocks.packs().stream()
                        .map(it -> Definition.of(it.id(), JSON.writeValueAsString(it)))
                        .toList(),
                aside(shown, first + size));
    }

    /** What was set aside since the figures were read is in none of them, and yet may not be readable. */
    private List<Long> aside(Shown shown, long end) {
        var positions = new TreeSet<>(shown.aside());
        positions.addAll(leftOut.now().keySet());
        return List.copyOf(positions.headSet(end));
    }

    private SignedCheckpoint of(long size) {
        SignedCheckpoint checkpoint = checkpoints.of(size);
        if (checkpoint == null) {
            throw Rejected.because("EXPORT_SIZE_UNKNOWN", size);
        }
        return checkpoint;
    }

    /** Of all that is recorded by now; where nothing new is signed, such as after the log was found changed, the last one there is. */
    private SignedCheckpoint newest() {
        try {
            return checkpoints.covering(log.head());
        } catch (Rejected _) {
            return checkpoints.latest();
        }
    }
}
