package io.caseledger.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Corrects;
import io.caseledger.shared.OccursAt;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Retroactive;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * When each type of event takes effect stands in a table that people read, {@code effects.txt}: a new event without a row fails. To
 * write it anew: {@code -Dgolden.write=true} and no file.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {
    private static final Path TABLE = Path.of("src/test/resources/io/caseledger/travel/effects.txt");

    @Test
    void each_event_of_a_project_has_its_row() throws IOException {
        String told = events().map(RulesTest::row).sorted().collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("golden.write") && Files.notExists(TABLE)) {
            Files.writeString(TABLE, told);
        }
        String table = Files.readString(TABLE, StandardCharsets.UTF_8);
        assertThat(told.lines().toList())
                .containsExactlyElementsOf(
                        table.lines().filter(it -> !it.startsWith("#")).toList());
    }

    @Test
    void what_an_event_is_about_has_the_component_that_tells_it() {
        var wrong = new ArrayList<String>();
        events().forEach(type -> {
            var says = type.getAnnotation(Retroactive.class);
            if (says != null) {
                check(type, says.of(), says.by(), wrong);
            }
            Arrays.stream(type.getRecordComponents()).forEach(it -> check(type, it, says, wrong));
        });
        assertThat(wrong).isEmpty();
    }

    private static void check(Class<?> type, RecordComponent part, @Nullable Retroactive says, List<String> wrong) {
        var corrects = part.getAnnotation(Corrects.class);
        if (corrects == null) {
            return;
        }
        check(type, corrects.value(), corrects.by(), wrong);
        boolean mayBeLeftOut = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean neverAlone = says != null && List.of(says.of()).containsAll(List.of(corrects.value()));
        if (says == null || !(mayBeLeftOut || neverAlone)) {
            wrong.add(type.getSimpleName() + "." + part.getName() + " cannot be left out");
        }
    }

    private static void check(Class<?> type, Class<?>[] targets, String by, List<String> wrong) {
        Stream.concat(Stream.of(type), Stream.of(targets))
                .filter(it -> !by.isEmpty()
                        && Arrays.stream(it.getRecordComponents())
                                .noneMatch(part -> part.getName().equals(by)))
                .forEach(it -> wrong.add(it.getSimpleName() + " has no " + by));
    }

    private static Stream<Class<?>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProjectFact.class));
        return scanner.findCandidateComponents("io.caseledger").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(RulesTest::named)
                .filter(it -> it.isRecord()
                        && it.getEnclosingClass() != null
                        && it.getEnclosingClass().isSealed())
                .filter(it -> !it.getName().contains("Test"));
    }

    private static Class<?> named(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String row(Class<?> type) {
        var says = type.getAnnotation(Retroactive.class);
        var row = new StringBuilder("%-34s ".formatted(type.getSimpleName()));
        if (says == null) {
            return row.append("counts from ").append(time(type)).toString();
        }
        row.append("says what was true");
        if (says.of().length > 0) {
            row.append(" of ").append(names(says.of())).append(says.by().isEmpty() ? "" : " by " + says.by());
        }
        for (RecordComponent it : type.getRecordComponents()) {
            var corrects = it.getAnnotation(Corrects.class);
            if (corrects != null) {
                row.append("; ").append(it.getName()).append(" of ").append(names(corrects.value()));
                row.append(corrects.by().isEmpty() ? "" : " by " + corrects.by());
            }
        }
        return row.toString();
    }

    private static String time(Class<?> type) {
        for (RecordComponent it : type.getRecordComponents()) {
            var at = it.getAnnotation(OccursAt.class);
            if (at != null) {
                return it.getName() + (at.part().isEmpty() ? "" : "." + at.part());
            }
        }
        boolean says = Arrays.stream(type.getRecordComponents())
                .anyMatch(it -> it.getName().equals("occurredAt"));
        return says ? "occurredAt" : "when it was recorded";
    }

    private static String names(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getSimpleName).collect(Collectors.joining(", "));
    }
}
