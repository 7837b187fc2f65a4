package io.caseledger.edition;

import io.caseledger.store.StartRefused;
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
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All versions of one kind of data, a YAML file each, checked when they are loaded so that each day has at most one. */
public final class Editions<T extends Edition> {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addDeserializer(boolean.class, new YesOrNo()))
            .build();

    /** A number must be there; what a file does not say yes to is no. */
    private static final class YesOrNo extends StdDeserializer<Boolean> {
        YesOrNo() {
            super(boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context) {
            return _parseBooleanPrimitive(parser, context);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return false;
        }
    }

    private final List<T> editions = new ArrayList<>();

    /** The versions in some files, by the name of the file. */
    public Editions(Class<T> type, Map<String, byte[]> files) {
        files.forEach((file, content) -> add(type, file, content));
    }

    /**
     * The versions that come with the software in {@code folder}, and those in a directory, where a file of the same name takes
     * the place of a bundled one.
     *
     * @throws StartRefused naming the file and what is wrong in it
     */
    public static <T extends Edition> Editions<T> load(Class<T> type, String folder, @Nullable Path directory) {
        try {
            var files = new TreeMap<String, byte[]>();
            bundled(type, folder, files);
            if (directory != null) {
                ofOperator(directory, files);
            }
            return new Editions<>(type, files);
        } catch (IllegalStateException | IOException wrong) {
            String where = directory == null ? folder : directory.toString();
            throw new StartRefused(
                    "The " + folder + " cannot be used. " + wrong.getMessage() + ".",
                    "Mend the file in " + where + ", or take it out of there.",
                    wrong);
        }
    }

    private static void bundled(Class<?> type, String folder, Map<String, byte[]> files) throws IOException {
        var resources = new PathMatchingResourcePatternResolver(type.getClassLoader());
        for (var found : resources.getResources("classpath*:" + folder + "/*.yaml")) {
            try (InputStream in = found.getInputStream()) {
                files.put(String.valueOf(found.getFilename()), in.readAllBytes());
            }
        }
    }

    private static void ofOperator(Path directory, Map<String, byte[]> files) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.yaml")) {
            for (Path path : found) {
                files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
            }
        }
    }

    public Optional<T> inForceOn(LocalDate day) {
        return editions.stream().filter(it -> it.inForceOn(day)).findFirst();
    }

    /** All versions, by the names of their files. */
    public List<T> all() {
        return List.copyOf(editions);
    }

    private void add(Class<T> type, String file, byte[] content) {
        T edition = read(type, file, content);
        String fault = edition.fault();
        LocalDate end = edition.effectiveTo();
        if (fault == null && end != null && !edition.effectiveFrom().isBefore(end)) {
            fault = "effectiveTo is not after effectiveFrom";
        }
        if (fault != null) {
            throw new IllegalStateException(file + ": " + fault);
        }
        for (T other : editions) {
            if (other.id().equals(edition.id()) || other.overlaps(edition)) {
                throw new IllegalStateException(file + ": shares its id or some of its days with " + other.id());
            }
        }
        editions.add(edition);
    }

    private static <T> T read(Class<T> type, String file, byte[] content) {
        try {
            @Nullable T read = MAPPER.readValue(content, type);
            return Objects.requireNonNull(read, "it is empty");
        } catch (JacksonException e) {
            throw new IllegalStateException(file + ": missing or wrong: " + e.getOriginalMessage(), e);
        } catch (NullPointerException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
