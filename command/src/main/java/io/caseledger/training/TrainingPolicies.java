package io.caseledger.training;

import io.caseledger.deadline.Wording;
import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** All versions of the policy for training, checked when they are loaded so that each day has at most one. */
public final class TrainingPolicies {
    static final String FOLDER = "training-policies";
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** A version as its file has it; {@code mark} tells a policy choice (P) from what the guide or a law says (G, L). */
    record Version(
            String id,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Mark mark,
            Wording source,
            int attendancePercent,
            int classHourMinutes,
            int recordingLeastPercent,
            int recordingMostPercent) {
        enum Mark {
            G,
            L,
            P
        }

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
        }

        boolean overlaps(Version other) {
            return (effectiveTo == null || other.effectiveFrom.isBefore(effectiveTo))
                    && (other.effectiveTo == null || effectiveFrom.isBefore(other.effectiveTo));
        }

        TrainingPolicy policy() {
            return new TrainingPolicy(
                    id, attendancePercent, classHourMinutes, recordingLeastPercent, recordingMostPercent);
        }
    }

    private final List<Version> versions = new ArrayList<>();

    private TrainingPolicies(Map<String, byte[]> files) {
        files.forEach(this::add);
    }

    /**
     * The versions that come with the software and those in a directory, where a file of the same name takes the place of
     * a bundled one.
     *
     * @throws IllegalStateException naming the file and what is wrong in it
     */
    public static TrainingPolicies load(@Nullable Path directory) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var found : new PathMatchingResourcePatternResolver(TrainingPolicies.class.getClassLoader())
                    .getResources("classpath*:" + FOLDER + "/*.yaml")) {
                try (InputStream in = found.getInputStream()) {
                    files.put(String.valueOf(found.getFilename()), in.readAllBytes());
                }
            }
            if (directory != null && Files.isDirectory(directory)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.yaml")) {
                    for (Path path : found) {
                        files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The policies for training cannot be read: " + e, e);
        }
        return new TrainingPolicies(files);
    }

    static TrainingPolicies of(Map<String, byte[]> files) {
        return new TrainingPolicies(files);
    }

    /**
     * The policy in force on a day, in Asia/Shanghai.
     *
     * @throws Rejected with {@code TRAINING_POLICY_NOT_IN_FORCE}
     */
    TrainingPolicy inForce(LocalDate day) {
        return versions.stream()
                .filter(it -> it.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> Rejected.about("occurredAt", "TRAINING_POLICY_NOT_IN_FORCE", day))
                .policy();
    }

    private void add(String file, byte[] content) {
        Version version;
        try {
            version = MAPPER.readValue(content, Version.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + ": missing or wrong: " + e.getOriginalMessage(), e);
        }
        String fault = fault(version);
        if (fault != null) {
            throw new IllegalStateException(file + ": " + fault);
        }
        for (Version other : versions) {
            if (other.id().equals(version.id()) || other.overlaps(version)) {
                throw new IllegalStateException(file + ": shares its id or some of its days with " + other.id());
            }
        }
        versions.add(version);
    }

    private static @Nullable String fault(Version it) {
        boolean unnamed = blank(it.id())
                || Objects.isNull(it.effectiveFrom())
                || Objects.isNull(it.mark())
                || Objects.isNull(it.source())
                || blank(it.source().zh())
                || blank(it.source().en());
        if (unnamed) {
            return "id, effectiveFrom, mark and source, in zh and en, are required";
        }
        if (it.effectiveTo() != null && !it.effectiveFrom().isBefore(it.effectiveTo())) {
            return "effectiveTo is not after effectiveFrom";
        }
        if (it.attendancePercent() < 1 || it.attendancePercent() > 100) {
            return "attendancePercent is not from 1 to 100";
        }
        if (it.classHourMinutes() < 1) {
            return "classHourMinutes is not positive";
        }
        return it.recordingLeastPercent() < 1 || it.recordingMostPercent() < it.recordingLeastPercent()
                ? "recordingLeastPercent and recordingMostPercent are no range"
                : null;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
