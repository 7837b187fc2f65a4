package io.caseledger.event;

import io.caseledger.shared.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every type of event there is, found on the class path: a new one is known as soon as it is written. It is looked for when it is
 * first asked for, so that no start waits for it.
 */
public final class EventTypes {
    private static final String PLACES = "classpath*:io/caseledger/*/*Event$*.class";
    private static final String ROOT = "/io/caseledger/";
    private static final int NEAREST = 12;

    private volatile @Nullable SortedMap<String, EventType> known;

    EventTypes() {}

    private SortedMap<String, EventType> byName() {
        SortedMap<String, EventType> here = known;
        if (here == null) {
            here = found();
            known = here;
        }
        return here;
    }

    private static SortedMap<String, EventType> found() {
        var found = new TreeMap<String, EventType>();
        for (Class<?> each : classes()) {
            if (each.isRecord() && each.isAnnotationPresent(Revision.class)) {
                EventType other = found.put(each.getSimpleName(), EventType.of(each));
                if (other != null && other.type() != each) {
                    throw new IllegalStateException("Two types of event have one name: " + each + ", " + other.type());
                }
            }
        }
        return found;
    }

    private static List<Class<?>> classes() {
        try {
            Resource[] places = new PathMatchingResourcePatternResolver().getResources(PLACES);
            return Arrays.stream(places).<Class<?>>map(EventTypes::type).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(Resource place) {
        try {
            String path = place.getURL().getPath();
            String name = path.substring(path.lastIndexOf(ROOT) + 1, path.length() - ".class".length());
            return Class.forName(name.replace('/', '.'), false, EventTypes.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type that is stored under the name of a class; absent when there is none any more. */
    @Nullable
    EventType stored(String className) {
        EventType found = byName().get(simpleName(className));
        return found != null && found.type().getName().equals(className) ? found : null;
    }

    static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** The names of all types, with the word of the feature of each. */
    public SortedMap<String, String> features() {
        var features = new TreeMap<String, String>();
        byName().values().forEach(it -> features.put(it.name(), it.feature()));
        return features;
    }

    /** @throws Rejected with {@code EVENT_TYPE_UNKNOWN}, which names those that are meant most likely */
    public void requireTypes(String field, Collection<String> names) {
        for (String it : names) {
            if (!byName().containsKey(it)) {
                throw Rejected.about(field, "EVENT_TYPE_UNKNOWN", it, String.join(", ", nearest(it)));
            }
        }
    }

    /** @throws Rejected with {@code EVENT_FEATURE_UNKNOWN}, which names all there are */
    public void requireFeatures(String field, Collection<String> words) {
        var known = new TreeSet<>(features().values());
        for (String it : words) {
            Rejected.unlessAbout(field, known.contains(it), "EVENT_FEATURE_UNKNOWN", it, String.join(", ", known));
        }
    }

    /** Those that have most of their beginning or end in common with what was asked for. */
    private List<String> nearest(String asked) {
        return byName().keySet().stream()
                .sorted(Comparator.comparingInt((String it) -> -common(it, asked)))
                .limit(NEAREST)
                .sorted()
                .toList();
    }

    private static int common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < most && same(one.charAt(begin), other.charAt(begin))) {
            begin++;
        }
        int end = 0;
        while (end < most && same(one.charAt(one.length() - 1 - end), other.charAt(other.length() - 1 - end))) {
            end++;
        }
        return Math.max(begin, end);
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
