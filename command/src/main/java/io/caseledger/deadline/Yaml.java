package io.caseledger.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A value in a data file that knows where it stands, so that a mistake can be named by file, line and key. */
record Yaml(String file, String key, JsonNode json, YamlLines lines) {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The bundled files of a folder by name; a file of the same name in {@code extra} takes the place of a bundled one. */
    static List<Yaml> files(String folder, @Nullable Path extra) {
        Map<String, Yaml> files = new TreeMap<>();
        try {
            for (Resource found : new PathMatchingResourcePatternResolver(Yaml.class.getClassLoader())
                    .getResources("classpath*:" + folder + "/*.yaml")) {
                String name = String.valueOf(found.getFilename());
                try (InputStream in = found.getInputStream()) {
                    files.put(name, parse(folder + "/" + name, in.readAllBytes()));
                }
            }
            if (extra != null && Files.isDirectory(extra)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(extra, "*.{yaml,yml}")) {
                    for (Path path : found) {
                        String name = String.valueOf(path.getFileName());
                        files.put(name, parse(path.toString(), Files.readAllBytes(path)));
                    }
                }
            }
        } catch (IOException e) {
            throw new InvalidData("The data files of " + folder + " cannot be read: " + e, e);
        }
        if (files.isEmpty()) {
            throw new InvalidData("There are no data files " + folder + "/*.yaml");
        }
        return List.copyOf(files.values());
    }

    static Yaml parse(String file, byte[] content) {
        try {
            JsonNode json = MAPPER.readTree(content);
            if (!json.isObject()) {
                throw new InvalidData(file + ": is not a map of keys");
            }
            return new Yaml(file, "", json, new YamlLines(MAPPER, content));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidData(file + ", line " + line + ": " + e.getOriginalMessage(), e);
        }
    }

    Yaml get(String name) {
        return find(name).orElseThrow(() -> child(name, json).wrong("is missing"));
    }

    Optional<Yaml> find(String name) {
        JsonNode found = json.get(name);
        return found == null || found.isNull() ? Optional.empty() : Optional.of(child(name, found));
    }

    List<Yaml> each() {
        if (!json.isArray()) {
            throw wrong("is not a list");
        }
        List<Yaml> all = new ArrayList<>();
        for (JsonNode item : json) {
            all.add(new Yaml(file, key + "[" + all.size() + "]", item, lines));
        }
        return all;
    }

    void knowsOnly(String... names) {
        for (String name : json.propertyNames()) {
            if (!Arrays.asList(names).contains(name)) {
                throw child(name, json).wrong("is not a known key");
            }
        }
    }

    String text() {
        if (!json.isString() || json.stringValue().isBlank()) {
            throw wrong("is not a text");
        }
        return json.stringValue();
    }

    int positive() {
        if (!json.isInt() || json.intValue() < 1) {
            throw wrong("is not a positive whole number");
        }
        return json.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        return find(name).map(Yaml::bool).orElse(otherwise);
    }

    private boolean bool() {
        if (!json.isBoolean()) {
            throw wrong("is not true or false");
        }
        return json.booleanValue();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException _) {
            throw wrong("is not a date like 2022-01-31");
        }
    }

    Wording wording() {
        knowsOnly("zh", "en");
        return new Wording(get("zh").text(), get("en").text());
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("is not one of " + Arrays.toString(type.getEnumConstants())));
    }

    InvalidData wrong(String what) {
        return new InvalidData(file + ", line " + lines.of(key) + ": " + key + " " + what);
    }

    private Yaml child(String name, JsonNode value) {
        return new Yaml(file, key.isEmpty() ? name : key + "." + name, value, lines);
    }
}
