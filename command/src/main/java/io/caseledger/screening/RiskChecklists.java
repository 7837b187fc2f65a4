package io.caseledger.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All versions of the checklist, from {@code checklists/*.yaml}, checked when they are loaded. */
public final class RiskChecklists {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<RiskChecklist> versions;

    private RiskChecklists(List<RiskChecklist> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(RiskChecklist::effectiveFrom))
                .toList();
        for (int i = 1; i < this.versions.size(); i++) {
            RiskChecklist before = this.versions.get(i - 1);
            RiskChecklist next = this.versions.get(i);
            if (before.effectiveTo() == null || next.effectiveFrom().isBefore(before.effectiveTo())) {
                throw new IllegalStateException("The checklists " + before.version() + " and " + next.version()
                        + " are in force on some of the same days");
            }
        }
    }

    /** The versions that come with the software. */
    public static RiskChecklists load() {
        var all = new ArrayList<RiskChecklist>();
        try {
            var loader = RiskChecklists.class.getClassLoader();
            for (Resource file :
                    new PathMatchingResourcePatternResolver(loader).getResources("classpath*:checklists/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    all.add(read(String.valueOf(file.getFilename()), in.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The checklists cannot be read", e);
        }
        return new RiskChecklists(all);
    }

    static RiskChecklists of(RiskChecklist... versions) {
        return new RiskChecklists(List.of(versions));
    }

    static RiskChecklist read(String file, byte[] yaml) {
        RiskChecklist checklist;
        String fault;
        try {
            checklist = MAPPER.readValue(yaml, RiskChecklist.class);
            fault = checklist.fault();
        } catch (JacksonException e) {
            throw new IllegalStateException("checklists/" + file + ": missing or wrong: " + e.getOriginalMessage(), e);
        }
        if (fault != null) {
            throw new IllegalStateException("checklists/" + file + ": " + fault);
        }
        return checklist;
    }

    /** The version with which a screening begins on a day. */
    public Optional<RiskChecklist> inForceOn(LocalDate day) {
        return versions.stream().filter(it -> it.inForceOn(day)).findFirst();
    }

    public Optional<RiskChecklist> find(String version) {
        return versions.stream().filter(it -> it.version().equals(version)).findFirst();
    }

    /**
     * The version that a screening keeps.
     *
     * @throws IllegalStateException when its file was taken away
     */
    public RiskChecklist kept(String version) {
        return find(version)
                .orElseThrow(() -> new IllegalStateException("The checklist " + version
                        + " is gone, with which screenings began; its file must stay in checklists/"));
    }

    /** Every version, the oldest first. */
    public List<RiskChecklist> all() {
        return versions;
    }
}
