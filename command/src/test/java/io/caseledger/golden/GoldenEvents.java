package io.caseledger.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.shared.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the events of a feature against files that were written when they were first stored: one
 * {@code golden/<feature>/<EventName>.<revision>.json} each, with the class name, the components and the JSON.
 *
 * <p>A file is never changed; an event that must change gets a new revision and an upcaster. Run the test with
 * {@code -Dgolden.write=true} to write the files that are missing.
 */
public final class GoldenEvents {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Jackson3Serializer SERIALIZER =
            Jackson3Serializer.builder().build();

    private final Path folder;
    private final Class<?> catalogue;
    private final List<?> examples;

    private GoldenEvents(String feature, Class<?> catalogue, List<?> examples) {
        this.folder = Path.of("src/test/resources/golden", feature);
        this.catalogue = catalogue;
        this.examples = examples;
    }

    /** The tests of one sealed catalogue: that each event has an example, and that each example is as it was. */
    public static Stream<DynamicTest> of(String feature, Class<?> catalogue, List<?> examples) {
        var golden = new GoldenEvents(feature, catalogue, examples);
        return Stream.concat(
                Stream.of(dynamicTest("every event of " + catalogue.getSimpleName() + " has an example", golden::all)),
                examples.stream().map(it -> dynamicTest(golden.name(it), () -> golden.check(it))));
    }

    private void all() {
        Set<Class<?>> shown = examples.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.recordsOf(catalogue).toList());
    }

    private void check(Object event) throws IOException {
        SerializedObject<String> stored = SERIALIZER.serialize(event, String.class);
        JsonNode now = JSON.valueToTree(describe(event, JSON.readTree(stored.getData())));
        Path file = folder.resolve(name(event));
        if (Files.notExists(file) && Boolean.getBoolean("golden.write")) {
            Files.createDirectories(folder);
            Files.writeString(file, JSON.writeValueAsString(now) + "\n");
        }
        JsonNode golden = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        assertThat(now).as("what would be stored now").isEqualTo(golden);
        assertThat(readBack(golden)).as("what was stored, read now").isEqualTo(event);
        checkEarlier(event);
    }

    /** What earlier versions stored of the same, where their files are kept. */
    private void checkEarlier(Object event) throws IOException {
        for (int earlier = 1; earlier < Integer.parseInt(revision(event)); earlier++) {
            Path file = folder.resolve(event.getClass().getSimpleName() + "." + earlier + ".json");
            JsonNode golden = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            assertThat(readBack(golden)).as("what was stored as " + earlier).isEqualTo(event);
        }
    }

    private static Object readBack(JsonNode golden) {
        return Objects.requireNonNull(SERIALIZER.deserialize(new SimpleSerializedObject<>(
                golden.get("json").toString(),
                String.class,
                golden.get("type").asString(),
                golden.get("revision").asString())));
    }

    private static Map<String, Object> describe(Object event, JsonNode json) {
        var it = new LinkedHashMap<String, Object>();
        it.put("type", event.getClass().getName());
        it.put("revision", revision(event));
        it.put(
                "components",
                Arrays.stream(event.getClass().getRecordComponents())
                        .map(part ->
                                part.getName() + ": " + part.getGenericType().getTypeName())
                        .toList());
        it.put("json", json);
        return it;
    }

    private String name(Object event) {
        return event.getClass().getSimpleName() + "." + revision(event) + ".json";
    }

    private static String revision(Object event) {
        Revision revision = event.getClass().getAnnotation(Revision.class);
        return Objects.requireNonNull(revision, () -> event.getClass() + " has no @Revision")
                .value();
    }
}
