package io.caseledger.indicator;

import io.caseledger.project.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All indicators of all directions, read once and checked when read. */
public final class Indicators {
    private static final List<String> FILES = List.of("direction-1", "direction-9", "direction-10", "direction-16");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One file: a direction and its indicators. */
    record Sheet(Direction direction, Indicator.Words title, List<Indicator> indicators) {}

    private final Map<Direction, List<Indicator>> byDirection;
    private final Map<String, Indicator> byId;

    private Indicators(List<Sheet> sheets) {
        Map<String, Indicator> written = sheets.stream()
                .flatMap(it -> it.indicators().stream())
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        byDirection = sheets.stream()
                .collect(Collectors.toMap(
                        Sheet::direction,
                        sheet -> sheet.indicators().stream()
                                .map(it -> whole(it, written))
                                .toList()));
        byId = byDirection.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        byId.values().forEach(it -> new DefinitionCheck(this, it).run());
    }

    private static Indicator whole(Indicator it, Map<String, Indicator> written) {
        Indicator base = it.all() == null ? null : written.get(it.all());
        return base == null ? it : it.among(base);
    }

    /** Reads the files that are part of the application. */
    public static Indicators load() {
        var sheets = new ArrayList<Sheet>();
        for (String file : FILES) {
            sheets.add(read("/indicators/" + file + ".yaml"));
        }
        return new Indicators(sheets);
    }

    /** The files that are part of the application, by name, as they are written. */
    public static Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        for (String file : FILES) {
            String path = "/indicators/" + file + ".yaml";
            try (InputStream in = Objects.requireNonNull(Indicators.class.getResourceAsStream(path), path)) {
                sources.put(file + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + path, e);
            }
        }
        return sources;
    }

    /** The indicators of one direction alone, as a file would hold them. */
    public static Indicators of(String sheet) {
        return new Indicators(List.of(YAML.readValue(sheet, Sheet.class)));
    }

    private static Sheet read(String path) {
        try (InputStream in = Indicators.class.getResourceAsStream(path)) {
            return YAML.readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The indicators in " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether an indicator is shown beside another one only. */
    boolean isBeside(String id) {
        return byId.values().stream().anyMatch(it -> it.shownBeside().contains(id));
    }

    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Indicator> of(Direction direction) {
        return byDirection.getOrDefault(direction, List.of());
    }

    /** The active indicators that count facts of this kind. */
    public List<Indicator> counting(String kind) {
        return byId.values().stream().filter(it -> it.counts(kind)).toList();
    }

    /** The one that counts what there is, for one whose target is all of it. */
    Optional<Indicator> wholeOf(Indicator indicator) {
        return indicator.all() == null ? Optional.empty() : find(indicator.all());
    }

    public List<Indicator> all() {
        return List.copyOf(byId.values());
    }
}
