package io.caseledger.deadline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rule packs, checked when they are loaded so that asking for a limit has one answer. */
public final class RulePacks {
    private final Map<String, RulePack> byId = new HashMap<>();
    private final Map<String, List<RulePack>> byRule = new HashMap<>();
    private final Map<String, String> fileOfPack = new HashMap<>();

    private RulePacks(List<Yaml> files) {
        files.forEach(this::add);
    }

    /** The packs that come with the software. */
    public static RulePacks load() {
        return new RulePacks(Yaml.files("rulepacks", null));
    }

    /** The bundled packs and those in a directory, where a file of the same name takes the place of a bundled one. */
    public static RulePacks load(Path directory) {
        return new RulePacks(Yaml.files("rulepacks", directory));
    }

    static RulePacks of(List<Yaml> files) {
        return new RulePacks(files);
    }

    /**
     * The rule as it stood on the day its clock started, in Asia/Shanghai.
     *
     * @throws IllegalArgumentException if no pack at all holds the rule
     * @throws NoPackInForce if the packs that hold it were not in force on that day
     */
    public Rule inForce(String ruleId, LocalDate startedOn) {
        List<RulePack> packs = byRule.get(ruleId);
        if (packs == null) {
            throw new IllegalArgumentException("No rule pack holds the rule " + ruleId);
        }
        return packs.stream()
                .filter(pack -> pack.inForceOn(startedOn))
                .findFirst()
                .map(pack -> ruleOf(pack, ruleId))
                .orElseThrow(() -> new NoPackInForce(ruleId, startedOn));
    }

    /**
     * The rule as one pack has it, in force or not: a clock keeps its pack.
     *
     * @throws IllegalArgumentException if there is no such pack, or the pack does not hold the rule
     */
    public Rule rule(String packId, String ruleId) {
        RulePack pack = byId.get(packId);
        if (pack == null) {
            throw new IllegalArgumentException("There is no rule pack " + packId);
        }
        Rule rule = ruleOf(pack, ruleId);
        if (rule == null) {
            throw new IllegalArgumentException("The rule pack " + packId + " does not hold the rule " + ruleId);
        }
        return rule;
    }

    /** The pack of this id, in force or not. */
    public Optional<RulePack> find(String packId) {
        return Optional.ofNullable(byId.get(packId));
    }

    /** Every pack, in no particular order. */
    public List<RulePack> all() {
        return List.copyOf(byId.values());
    }

    private void add(Yaml file) {
        RulePack pack = RulePack.read(file);
        String same = fileOfPack.putIfAbsent(pack.id(), file.file());
        if (same != null) {
            throw file.get("id").wrong(pack.id() + " is the id of " + same + " too");
        }
        byId.put(pack.id(), pack);
        Set<String> seen = new HashSet<>();
        for (Yaml key : file.get("rules").each()) {
            String rule = key.get("id").text();
            if (!seen.add(rule)) {
                throw key.get("id").wrong(rule + " stands twice in this pack");
            }
            List<RulePack> others = byRule.computeIfAbsent(rule, _ -> new ArrayList<>());
            for (RulePack other : others) {
                if (other.overlaps(pack)) {
                    throw key.get("id")
                            .wrong(rule + " is also in force under " + other.id() + " in " + fileOfPack.get(other.id())
                                    + " for some of the same days");
                }
            }
            others.add(pack);
        }
    }

    private static @Nullable Rule ruleOf(RulePack pack, String ruleId) {
        return pack.rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .orElse(null);
    }
}
