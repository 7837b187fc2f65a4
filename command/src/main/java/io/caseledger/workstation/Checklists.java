package io.caseledger.workstation;

import io.caseledger.deadline.Wording;
import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All versions of the checklist, checked when they are loaded so that each day has at most one. */
public final class Checklists {
    private static final String FOLDER = "workstation-checklists";
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Checklist> versions = new ArrayList<>();

    private Checklists(Map<String, byte[]> files) {
        files.forEach(this::add);
    }

    /**
     * The versions that come with the software and those in a directory, where a file of the same name takes the place of
     * a bundled one.
     *
     * @throws IllegalStateException naming the file and what is wrong in it
     */
    public static Checklists load(@Nullable Path directory) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var found : new PathMatchingResourcePatternResolver(Checklists.class.getClassLoader())
                    .getResources("classpath*:" + FOLDER + "/*.yaml")) {
                try (InputStream in = found.getInputStream()) {
                    files.put(String.valueOf(found.getFilename()), in.readAllBytes());
                }
            }
            if (directory != null) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.yaml")) {
                    for (Path path : found) {
                        files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The checklists of workstations cannot be read: " + e, e);
        }
        return new Checklists(files);
    }

    static Checklists of(Map<String, byte[]> files) {
        return new Checklists(files);
    }

    /**
     * The version in force on a day, in Asia/Shanghai.
     *
     * @throws Rejected with {@code CHECKLIST_NOT_IN_FORCE}
     */
    Checklist inForce(LocalDate day) {
        return versions.stream()
                .filter(it -> it.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> Rejected.about("occurredAt", "CHECKLIST_NOT_IN_FORCE", day));
    }

    private void add(String file, byte[] content) {
        Checklist version;
        try {
            version = MAPPER.readValue(content, Checklist.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
        String fault = fault(version);
        if (fault != null) {
            throw new IllegalStateException(file + ": " + fault);
        }
        for (Checklist other : versions) {
            if (other.id().equals(version.id()) || other.overlaps(version)) {
                throw new IllegalStateException(file + ": shares its id or some of its days with " + other.id());
            }
        }
        versions.add(version);
    }

    private static @Nullable String fault(@Nullable Checklist it) {
        if (it == null || blank(it.id()) || Objects.isNull(it.effectiveFrom()) || blank(it.title())) {
            return "id, effectiveFrom and title are required";
        }
        if (it.effectiveTo() != null && !it.effectiveFrom().isBefore(it.effectiveTo())) {
            return "effectiveTo is not after effectiveFrom";
        }
        if (Objects.isNull(it.items()) || it.items().isEmpty()) {
            return "items are required";
        }
        var seen = new HashSet<String>();
        for (Checklist.Item item : it.items()) {
            if (blank(item.id()) || Objects.isNull(item.measure()) || blank(item.title()) || blank(item.source())) {
                return "each item needs id, measure, title and source, in zh and en";
            }
            if (!seen.add(item.id())) {
                return "the item " + item.id() + " stands twice";
            }
            boolean number = item.measure() == Checklist.Measure.NUMBER;
            if (number != (item.atLeast() != null) || number == blank(item.unit()) || item.countsStaff() && !number) {
                return "the item " + item.id() + " needs atLeast and unit exactly when it is a NUMBER";
            }
        }
        return null;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean blank(@Nullable Wording words) {
        return words == null || blank(words.zh()) || blank(words.en());
    }
}
