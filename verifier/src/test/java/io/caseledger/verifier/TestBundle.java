package io.caseledger.verifier;

import io.caseledger.export.bundle.EventLines;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Content;
import io.caseledger.export.bundle.Manifest.Definition;
import io.caseledger.export.bundle.Manifest.Part;
import io.caseledger.export.bundle.PartName;
import io.caseledger.export.bundle.Parts;
import io.caseledger.export.bundle.ProjectFigures;
import io.caseledger.file.Digests;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Progress;
import io.caseledger.proof.Checkpoint;
import io.caseledger.proof.Frontier;
import io.caseledger.proof.HashTree;
import io.caseledger.proof.Leaf;
import io.caseledger.proof.LogSigner;
import io.caseledger.proof.Merkle;
import io.caseledger.proof.TestSigner;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A bundle as the server writes it: leaves and checkpoints from when the events were recorded, events as they are read now. */
final class TestBundle {
    static final LocalDate AS_OF = LocalDate.parse("2024-12-31");
    static final String ORIGIN = "caseledger/test";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final LogSigner signer = TestSigner.make(ORIGIN);
    private final Path folder;
    private final List<byte[]> leaves;
    private final List<String> checkpoints = new ArrayList<>();

    /** Hashes and signs events as they are recorded, after each of some sizes. */
    TestBundle(Path folder, List<StoredEvent> recorded, Collection<Long> sizes) {
        this.folder = folder;
        this.leaves = recorded.stream().map(it -> Merkle.leafHash(Leaf.of(it))).toList();
        var frontier = new Frontier();
        for (byte[] leaf : leaves) {
            var _ = frontier.append(leaf);
            if (sizes.contains(frontier.size()) || frontier.size() == leaves.size()) {
                checkpoints.add(signed(ORIGIN, frontier.size(), frontier.root()));
            }
        }
    }

    String signed(String origin, long size, byte[] root) {
        return signer.note(new Checkpoint(origin, size, root).text()).note();
    }

    /** The checkpoints, by size. */
    List<String> checkpoints() {
        return checkpoints;
    }

    /** That the event of an index is in the whole log, as the server proves it. */
    String proof(long index) {
        var hashes = new ArrayList<byte[]>();
        var frontier = new Frontier();
        leaves.forEach(it -> hashes.addAll(frontier.append(it)));
        var text = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + index + "\n");
        new HashTree(it -> hashes.get(Math.toIntExact(it)))
                .inclusion(index, leaves.size())
                .forEach(it ->
                        text.append(Base64.getEncoder().encodeToString(it)).append('\n'));
        return text.append('\n').append(checkpoints.getLast()).toString();
    }

    String key() {
        return signer.key().text();
    }

    /** Writes what a log gives now. */
    TestBundle export(Log log, List<Progress> shown) throws IOException {
        Files.createDirectories(folder);
        var parts = new ArrayList<Part>();
        for (Part it : PartName.parts(log.first(), leaves.size())) {
            var events = new ByteArrayOutputStream();
            new Parts(log, Runnable::run)
                    .write(PartName.parse(it.events().file()).orElseThrow(), events);
            var hashes = new ByteArrayOutputStream();
            leaves.subList((int) (it.from() - log.first()), (int) (it.to() - log.first()) + 1)
                    .forEach(hashes::writeBytes);
            parts.add(new Part(
                    it.from(),
                    it.to(),
                    written(it.events(), events.toByteArray()),
                    written(it.leaves(), hashes.toByteArray())));
        }
        var root = Checkpoint.parse(
                        checkpoints.getLast().substring(0, checkpoints.getLast().lastIndexOf("\n\n") + 1))
                .root();
        write(new Manifest(
                Manifest.FORMAT,
                Instant.parse("2024-12-31T01:00:00Z"),
                ORIGIN,
                leaves.size(),
                log.first(),
                Base64.getEncoder().encodeToString(root),
                checkpoints,
                List.of(key()),
                parts,
                AS_OF,
                shown.stream().map(ProjectFigures::of).toList(),
                Indicators.sources().entrySet().stream()
                        .map(it -> Definition.of(it.getKey(), it.getValue()))
                        .toList(),
                List.of(),
                List.of()));
        return this;
    }

    private Content written(Content content, byte[] bytes) throws IOException {
        Files.write(folder.resolve(content.file()), bytes);
        return content.with(bytes.length, Digests.of(bytes));
    }

    /** Puts other events into the first part, with digests that fit, as whoever forges a bundle would. */
    void forge(UnaryOperator<List<StoredEvent>> forging, List<StoredEvent> events) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes);
                var lines = EventLines.writer(gzip)) {
            forging.apply(events).forEach(lines::write);
        }
        Manifest manifest = manifest();
        Part part = manifest.parts().getFirst();
        var parts = new ArrayList<>(manifest.parts());
        parts.set(0, new Part(part.from(), part.to(), written(part.events(), bytes.toByteArray()), part.leaves()));
        write(manifest.with(parts));
    }

    /** Makes the kept hashes of the first part fit other events. */
    void forgeLeaves(List<StoredEvent> events) throws IOException {
        var hashes = new ByteArrayOutputStream();
        events.forEach(it -> hashes.writeBytes(Merkle.leafHash(Leaf.of(it))));
        Manifest manifest = manifest();
        Part part = manifest.parts().getFirst();
        var parts = new ArrayList<>(manifest.parts());
        parts.set(0, new Part(part.from(), part.to(), part.events(), written(part.leaves(), hashes.toByteArray())));
        write(manifest.with(parts));
    }

    /** Says that the figures lack the events of these positions. */
    TestBundle lacking(Long... positions) throws IOException {
        Manifest it = manifest();
        write(new Manifest(
                it.format(),
                it.madeAt(),
                it.origin(),
                it.size(),
                it.first(),
                it.root(),
                it.checkpoints(),
                it.keys(),
                it.parts(),
                it.asOf(),
                it.figures(),
                it.indicators(),
                it.rulePacks(),
                List.of(positions)));
        return this;
    }

    Manifest manifest() throws IOException {
        return Objects.requireNonNull(
                JSON.readValue(Files.readAllBytes(folder.resolve(Manifest.FILE)), Manifest.class));
    }

    void write(Manifest manifest) throws IOException {
        Files.write(folder.resolve(Manifest.FILE), JSON.writeValueAsBytes(manifest));
    }
}
