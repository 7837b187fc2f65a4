package io.caseledger.indicator;

import io.caseledger.project.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All indicators of all directions, read once and checked when read. */
public final class Indicators {
    private static final List<String> FILES = List.of("direction-1", "direction-9", "direction-10", "direction-16");

    /** One file: a direction and its indicators. */
    record Sheet(Direction direction, Indicator.Words title, List<Indicator> indicators) {}

    private final Map<Direction, List<Indicator>> byDirection;
    private final Map<String, Indicator> byId;

    private Indicators(List<Sheet> sheets) {
        byDirection = sheets.stream().collect(Collectors.toMap(Sheet::direction, Sheet::indicators));
        byId = sheets.stream()
                .flatMap(it -> it.indicators().stream())
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        byId.values().forEach(this::check);
    }

    /** Reads the files that are part of the application. */
    public static Indicators load() {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var sheets = new ArrayList<Sheet>();
        for (String file : FILES) {
            sheets.add(read("/indicators/" + file + ".yaml", mapper));
        }
        return new Indicators(sheets);
    }

    /** The indicators of one direction alone. */
    static Indicators of(Direction direction, List<Indicator> indicators) {
        return new Indicators(List.of(new Sheet(direction, new Indicator.Words("", ""), indicators)));
    }

    private static Sheet read(String path, ObjectMapper mapper) {
        try (InputStream in = Indicators.class.getResourceAsStream(path)) {
            return mapper.readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The indicators in " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void check(Indicator it) {
        boolean composed = !it.branches().isEmpty();
        boolean counted = it.count() != null && it.on() != null && (it.target() != null || isBeside(it.id()));
        if (it.isActive() && composed == counted) {
            throw new IllegalStateException(
                    "Indicator " + it.id() + " needs either branches, or a target, what it counts and on which day");
        }
        it.branches().forEach(this::require);
        it.shownBeside().forEach(this::requireBeside);
    }

    /** What is shown beside another has no target of its own, and nothing beside it. */
    private void requireBeside(String id) {
        Indicator beside = require(id);
        if (beside.target() != null
                || beside.count() == null
                || !beside.shownBeside().isEmpty()) {
            throw new IllegalStateException(
                    "Indicator " + id + " is shown beside another: it counts something and has no target");
        }
    }

    private Indicator require(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No indicator " + id + " is defined"));
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

    public List<Indicator> all() {
        return List.copyOf(byId.values());
    }
}
