package io.caseledger.anomaly.watch;

import io.caseledger.shared.ProjectFact;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the types of events that rules name, and holds the paths in rules against their components. */
final class EventTypes {
    private static final String BASE = "io.caseledger.";

    private static final Map<String, Boolean> FACTS = new ConcurrentHashMap<>();

    private EventTypes() {}

    /** Whether events of a class tell of a project, and not of a key that a record takes beside. */
    static boolean isFact(String className) {
        return FACTS.computeIfAbsent(className, it -> {
            try {
                return ProjectFact.class.isAssignableFrom(loaded(it));
            } catch (ClassNotFoundException _) {
                return false;
            }
        });
    }

    private static Class<?> loaded(String className) throws ClassNotFoundException {
        return Class.forName(className, false, EventTypes.class.getClassLoader());
    }

    /** {@code complaint.ComplaintEvent.ComplaintFiled} as the log calls it. */
    static String className(String event) {
        int last = event.lastIndexOf('.');
        return BASE + (last < 0 ? event : event.substring(0, last) + "$" + event.substring(last + 1));
    }

    /** Why an event or one of the paths in it does not exist, and which would; null when all do. */
    static @Nullable String fault(String event, Stream<String> paths) {
        Class<?> type;
        try {
            type = loaded(className(event));
        } catch (ClassNotFoundException _) {
            return "there is no event " + event + "; say feature.Catalogue.Event, such as"
                    + " complaint.ComplaintEvent.ComplaintFiled";
        }
        return paths.map(it -> fault(event, type, it))
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String fault(String event, Class<?> type, String path) {
        Class<?> here = type;
        for (String name : path.split("\\.")) {
            RecordComponent[] components = here.isRecord() ? here.getRecordComponents() : new RecordComponent[0];
            RecordComponent next = Arrays.stream(components)
                    .filter(it -> it.getName().equals(name))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                String known =
                        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
                return event + " has no component " + path + "; at " + name + " there are: " + known;
            }
            here = held(next.getGenericType());
        }
        return null;
    }

    private static Class<?> held(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType items -> held(items.getActualTypeArguments()[0]);
            default -> Object.class;
        };
    }
}
