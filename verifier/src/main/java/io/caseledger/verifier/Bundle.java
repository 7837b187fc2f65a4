package io.caseledger.verifier;

import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.Manifest.Content;
import io.caseledger.export.bundle.Manifest.Part;
import io.caseledger.export.bundle.PartName;
import io.caseledger.proof.Merkle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of an export. Nothing outside of it is opened, whatever its manifest says. */
final class Bundle {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Manifest manifest;

    private Bundle(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Empty when its manifest cannot be used, which is a break then. */
    static Optional<Bundle> open(Path folder, Breaks breaks) {
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(folder.resolve(Manifest.FILE)), Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                breaks.add(Break.of(Code.MANIFEST, manifest.format() + " ≠ " + Manifest.FORMAT));
                return Optional.empty();
            }
            if (!isWhole(manifest)) {
                breaks.add(Break.of(
                        Code.MANIFEST,
                        manifest.size() + " events, " + manifest.parts().size() + " parts"));
                return Optional.empty();
            }
            return Optional.of(new Bundle(folder, manifest));
        } catch (IOException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException e) { // it lacks something
            breaks.add(Break.of(
                    Code.MANIFEST,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
            return Optional.empty();
        }
    }

    /** The parts must be exactly those that a log of this size has: their names are made here, not taken from there. */
    private static boolean isWhole(Manifest manifest) {
        boolean says = Stream.of(manifest.origin(), manifest.root(), manifest.asOf(), manifest.madeAt())
                .allMatch(Objects::nonNull);
        if (!says || manifest.size() < 0 || manifest.first() < 0 || manifest.size() > Long.MAX_VALUE / 2) {
            return false;
        }
        List<Part> parts = PartName.parts(manifest.first(), manifest.size());
        return parts.equals(manifest.parts().stream()
                .map(it -> new Part(it.from(), it.to(), unmade(it.events()), unmade(it.leaves())))
                .toList());
    }

    private static Content unmade(Content content) {
        return new Content(content.file(), null, null);
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(Content content) throws IOException {
        return new BufferedInputStream(Files.newInputStream(folder.resolve(content.file())), 1 << 16);
    }

    /** The hashes that the leaves of a part had; shorter or longer when the file is. */
    byte[] leaves(Part part) throws IOException {
        int length = (int) (part.to() - part.from() + 1) * Merkle.HASH;
        try (InputStream in = open(part.leaves())) {
            return in.readNBytes(length + 1);
        }
    }
}
