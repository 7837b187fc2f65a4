package io.caseledger.verifier;

import io.caseledger.aside.Aside;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Definition;
import io.caseledger.indicator.Indicators;
import io.caseledger.proof.Checkpoint;
import io.caseledger.proof.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle from its first byte to its last. One thread unpacks, reads and hashes; this one compares and counts. What is held of
 * the log is what waits between them, the records that figures are made of, and the length of each stream.
 */
final class Verification {
    private final Bundle bundle;
    private final Breaks breaks;
    private final Indicators indicators;
    private final LongConsumer progress;

    /**
     * What was checked.
     *
     * @param checkpoints that are signed by a trusted key and of this log
     * @param events that are what was recorded, up to the first one that breaks
     * @param aside the events that the figures lack
     * @param figures empty when something broke, since nothing follows from events that are not those that were recorded
     */
    record Result(List<Checkpoint> checkpoints, long events, List<Aside> aside, List<Recount.Result> figures) {}

    /**
     * What somebody brings from outside.
     *
     * @param keys that are trusted
     * @param witness a checkpoint that was kept elsewhere
     * @param proof of one event, that somebody was given
     */
    record Outside(
            List<VerifierKey> keys,
            @Nullable String witness,
            @Nullable String proof) {}

    /** @param progress is told the position that was reached */
    Verification(Bundle bundle, Indicators indicators, Breaks breaks, LongConsumer progress) {
        this.bundle = bundle;
        this.indicators = indicators;
        this.breaks = breaks;
        this.progress = progress;
    }

    Result run(Outside outside) {
        Manifest manifest = bundle.manifest();
        checkDefinitions(manifest);
        var signatures = new Signatures(manifest, outside.keys(), breaks);
        var checkpoints = signatures.checked(outside.witness());
        if (outside.proof() != null) {
            new ProofCheck(bundle, breaks).check(outside.proof(), signatures);
        }
        var aside = new SetAside(manifest.aside(), breaks);
        var recount = new Recount(manifest, new Replay(indicators), aside, breaks);
        var events = new long[1];
        var check = new EventCheck(breaks, event -> {
            events[0]++;
            recount.take(event);
        });
        new Relay(check, progress).run(new PartReader(bundle, new SignedTree(manifest, checkpoints, breaks), breaks));
        check.end();
        List<Aside> lacking = aside.end();
        return new Result(checkpoints, events[0], lacking, breaks.mayCount() ? recount.end() : List.of());
    }

    /** With other definitions other figures follow; which file it is, is told before they are compared. */
    private void checkDefinitions(Manifest manifest) {
        var mine = new ArrayList<Definition>();
        Indicators.sources().forEach((name, text) -> mine.add(Definition.of(name, text)));
        for (Definition own : mine) {
            if (!manifest.indicators().contains(own)) {
                breaks.add(Break.of(Code.DEFINITIONS_DIFFER, own.name(), own.sha256()));
            }
        }
    }
}
