package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.caseledger.screening.ScreeningEvent;
import io.caseledger.shared.Catalogue;
import io.caseledger.shared.Person;
import io.caseledger.shared.Which;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonWordsTest {
    private final Map<String, Set<String>> ofViews = new TreeMap<>();
    private final Map<String, Set<String>> ofEvents = new TreeMap<>();

    /** Otherwise a view would be sealed under another key than its events, and stay when that one is destroyed. */
    @Test
    void views_call_persons_as_their_events_do_so_that_one_key_is_for_both() {
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.caseledger").stream()
                        .filter(it -> it.tryGetField("KIND").isPresent())
                        .map(JavaClass::reflect)
                        .forEach(this::compare);
        assertThat(ofViews.values().stream().mapToInt(Set::size).sum()).isGreaterThan(12);
        assertThat(ofViews).isEqualTo(ofEvents);
    }

    private void compare(Class<?> view) {
        if (!view.isRecord() || !(kind(view) instanceof ParameterizedType kind)) {
            return;
        }
        Class<?> fed = (Class<?>) kind.getActualTypeArguments()[1];
        Class<?> events = fed.getSimpleName().equals("Placed") ? ScreeningEvent.class : fed;
        collect(view, false, ofViews.computeIfAbsent(events.getSimpleName(), _ -> new TreeSet<>()), new HashSet<>());
        var words = new TreeSet<String>();
        Catalogue.recordsOf(events).forEach(it -> collect(it, false, words, new HashSet<>()));
        ofEvents.put(events.getSimpleName(), words);
    }

    private static Type kind(Class<?> view) {
        try {
            return view.getDeclaredField("KIND").getGenericType();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Class<?> type, boolean around, Set<String> words, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        RecordComponent[] components = type.getRecordComponents();
        boolean part = around || Arrays.stream(components).anyMatch(it -> it.isAnnotationPresent(Which.class));
        for (RecordComponent it : components) {
            Person person = it.getAnnotation(Person.class);
            if (person != null) {
                words.add(part ? "part." + person.value() : person.value());
            } else {
                collect(held(it.getGenericType()), part, words, seen);
            }
        }
    }

    private static Class<?> held(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list when list.getActualTypeArguments()[0] instanceof Class<?> item -> item;
            default -> Object.class;
        };
    }
}
