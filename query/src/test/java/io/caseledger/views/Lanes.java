package io.caseledger.views;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.deadline.Clocks;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.indicator.Indicators;
import io.caseledger.project.ProjectEvent;
import io.caseledger.project.view.ProjectView;
import io.caseledger.referral.ReferralEvent;
import io.caseledger.referral.view.ReferralView;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** Folds a log as the processor does, by segments that each keep a token, but meets every misfortune that there is. */
final class Lanes {
    private static final int SEGMENTS = 2;

    private final Random random;
    private final Fuse fuse;
    private final BatchWriter writer;
    private final BiConsumer<Batch, Entry> features;
    private final int[] tokens = new int[SEGMENTS];
    private int shift;
    private int crashes;

    Lanes(Random random, ViewStore store, Fuse fuse, Indicators indicators) {
        this(random, store, fuse, indicators, Lanes::add);
    }

    /** @param features put a fact into a batch, as the projections do */
    Lanes(Random random, ViewStore store, Fuse fuse, Indicators indicators, BiConsumer<Batch, Entry> features) {
        this.random = random;
        this.features = features;
        this.fuse = fuse;
        this.writer = new BatchWriter(store, indicators, Clocks.standard(), new MongoFinder(store), Told.NOWHERE);
    }

    int crashes() {
        return crashes;
    }

    /** Folds all of a log, whatever happens on the way. */
    void foldUnluckily(List<Entry> log) {
        while (Arrays.stream(tokens).min().orElseThrow() < log.size()) {
            int segment = random.nextInt(SEGMENTS);
            if (tokens[segment] < log.size()) {
                foldOrCrash(log, segment);
            }
            if (random.nextInt(15) == 0) {
                regroup();
            }
            if (random.nextInt(25) == 0) {
                tokens[segment] = 0; // told again from its beginning
            }
        }
    }

    private void foldOrCrash(List<Entry> log, int segment) {
        int until = Math.min(log.size(), tokens[segment] + 1 + random.nextInt(random.nextBoolean() ? 4 : 60));
        boolean unlucky = random.nextInt(3) == 0;
        if (unlucky) {
            fuse.burnAfter(random.nextInt(12));
        }
        try {
            fold(log.subList(tokens[segment], until), segment);
            boolean tokenLost = random.nextInt(6) == 0;
            tokens[segment] = tokenLost ? tokens[segment] : until;
        } catch (Fuse.Crash _) {
            crashes++;
            tokens[segment] = random.nextInt(4) == 0 ? random.nextInt(tokens[segment] + 1) : tokens[segment];
        } finally {
            fuse.mend();
        }
    }

    /** Segments are merged and split: projects move to other segments, which begin at the lesser token. */
    private void regroup() {
        shift++;
        Arrays.fill(tokens, Arrays.stream(tokens).min().orElseThrow());
    }

    void foldAtOnce(List<Entry> log) {
        write(log);
    }

    private void fold(List<Entry> entries, int segment) {
        write(entries.stream()
                .filter(it -> Math.floorMod(it.fact().projectId().hashCode() + shift / 2, SEGMENTS) == segment)
                .toList());
    }

    private void write(List<Entry> entries) {
        var batch = new Batch();
        entries.forEach(it -> features.accept(batch, it));
        if (!batch.isEmpty()) {
            writer.write(batch);
        }
    }

    private static void add(Batch batch, Entry it) {
        switch (it.fact()) {
            case ProjectEvent event ->
                batch.add(ProjectView.KIND, event.projectId(), event, it.position(), it.at(), Batch.Source.NONE);
            case ComplaintEvent event ->
                batch.add(ComplaintView.KIND, event.complaintId(), event, it.position(), it.at(), Batch.Source.NONE);
            case ReferralEvent event ->
                batch.add(ReferralView.KIND, event.referralId(), event, it.position(), it.at(), Batch.Source.NONE);
            case DisputeEvent event ->
                batch.add(DisputeView.KIND, event.caseId(), event, it.position(), it.at(), Batch.Source.NONE);
            default -> throw new IllegalStateException("Who folds " + it + "?");
        }
    }
}
