package io.caseledger.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventTypesTest {
    private final EventTypes types = new EventTypes();

    private static Set<String> titles(String bundle) throws IOException {
        var titles = new Properties();
        try (var in = Objects.requireNonNull(EventTypesTest.class.getResourceAsStream("/io/caseledger/" + bundle))) {
            titles.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        boolean chinese = bundle.contains("_zh");
        titles.forEach((name, title) -> assertThat(title.toString().codePoints().anyMatch(Character::isIdeographic))
                .as("%s=%s", name, title)
                .isEqualTo(chinese));
        assertThat(titles.values()).as(bundle).doesNotHaveDuplicates();
        return titles.stringPropertyNames();
    }

    @Test
    void each_type_of_event_is_known() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Revision.class));
        Set<String> revised = scanner.findCandidateComponents("io.caseledger").stream()
                .map(it -> EventTypes.simpleName(Objects.requireNonNull(it.getBeanClassName())))
                .collect(Collectors.toSet());
        assertThat(revised).hasSizeGreaterThan(290);
        assertThat(types.features().keySet()).containsExactlyInAnyOrderElementsOf(revised);
    }

    @Test
    void each_type_of_event_has_a_title_in_both_languages_and_no_title_is_left_over() throws IOException {
        List<String> wanted =
                types.features().keySet().stream().map(it -> "event." + it).toList();
        assertThat(titles("events.properties")).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(titles("events_zh.properties")).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void a_type_that_there_is_not_is_refused_with_those_most_like_it() {
        types.requireTypes("types", List.of("ComplaintFiled", "SlotTaken"));
        assertThatThrownBy(() -> types.requireTypes("types", List.of("ComplaintField")))
                .isInstanceOfSatisfying(Rejected.class, it -> {
                    assertThat(it.reasons().getFirst().code()).isEqualTo("EVENT_TYPE_UNKNOWN");
                    assertThat(it.reasons().getFirst().args().get(1)).contains("ComplaintFiled");
                });
    }

    @Test
    void a_feature_that_there_is_not_is_refused_with_all_there_are() {
        types.requireFeatures("features", List.of("complaint", "dispute"));
        assertThatThrownBy(() -> types.requireFeatures("features", List.of("complaints")))
                .isInstanceOfSatisfying(Rejected.class, it -> {
                    assertThat(it.reasons().getFirst().code()).isEqualTo("EVENT_FEATURE_UNKNOWN");
                    assertThat(it.reasons().getFirst().args().get(1)).contains("complaint", "training", "privacy");
                });
    }
}
