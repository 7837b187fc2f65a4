package io.caseledger.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that stood at a place in a record before, and something else that stands there after. Values are plain words, as
 * {@link Plain} says them.
 *
 * @param path as in {@code parties[ref=a].name}: an item of a list by what tells it from the others, or by its place
 * @param names the names on that path, without items
 * @param from absent when nothing stood there: something was added
 * @param to absent when nothing stands there: something was taken away
 */
public record Difference(
        String path,
        List<String> names,
        @Nullable Object from,
        @Nullable Object to) {

    /** What differs between two values, in the order of their parts. */
    public static List<Difference> between(@Nullable Object from, @Nullable Object to, Shape shape) {
        var found = new ArrayList<Difference>();
        new Comparison(found).parts(new Place("", List.of(), shape), map(from), map(to));
        return List.copyOf(found);
    }

    /** Where one is in a value, and what of it is shown. */
    private record Place(String path, List<String> names, Shape shape) {
        @Nullable
        Place part(String name) {
            Shape part = shape.of(name);
            if (part == null) {
                return null;
            }
            var longer = new ArrayList<>(names);
            longer.add(name);
            return new Place(path.isEmpty() ? name : path + "." + name, List.copyOf(longer), part);
        }

        Place item(String item) {
            return new Place(path + "[" + item + "]", names, shape);
        }
    }

    private record Comparison(List<Difference> found) {
        void parts(Place at, Map<?, ?> from, Map<?, ?> to) {
            Set<Object> names = new LinkedHashSet<>(to.keySet());
            names.addAll(from.keySet());
            for (Object name : names) {
                Place part = at.part(String.valueOf(name));
                if (part != null) {
                    compare(part, from.get(name), to.get(name));
                }
            }
        }

        void compare(Place at, @Nullable Object from, @Nullable Object to) {
            if (Objects.equals(from, to) || isNothing(from) && isNothing(to)) {
                return;
            }
            if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
                parts(at, before, after);
            } else if (from instanceof List<?> || to instanceof List<?>) {
                items(at, list(from), list(to));
            } else {
                note(at, from, to);
            }
        }

        void note(Place at, @Nullable Object from, @Nullable Object to) {
            Object before = shown(from, at.shape());
            Object after = shown(to, at.shape());
            if (!Objects.equals(before, after)) {
                found.add(new Difference(at.path(), at.names(), before, after));
            }
        }

        private void items(Place at, List<?> from, List<?> to) {
            String key = ItemKey.of(from, to);
            if (key == null) {
                unkeyed(at, from, to);
            } else {
                keyed(at, key, ItemKey.byKey(key, from), ItemKey.byKey(key, to));
            }
        }

        private void keyed(Place at, String key, Map<Object, Object> from, Map<Object, Object> to) {
            Set<Object> keys = new LinkedHashSet<>(from.keySet());
            keys.addAll(to.keySet());
            for (Object it : keys) {
                compare(at.item(key + "=" + it), from.get(it), to.get(it));
            }
        }

        /** Items that nothing tells apart: what went and what came; or the same number of others, each in its place. */
        private void unkeyed(Place at, List<?> from, List<?> to) {
            List<Object> gone = without(from, to);
            List<Object> come = without(to, from);
            if (gone.isEmpty() && come.isEmpty()) {
                note(at, from, to); // another order
            } else if (from.size() == to.size() && from.stream().allMatch(Map.class::isInstance)) {
                for (int i = 0; i < to.size(); i++) {
                    compare(at.item(String.valueOf(i)), from.get(i), to.get(i));
                }
            } else {
                gone.forEach(it -> note(at, it, null));
                come.forEach(it -> note(at, null, it));
            }
        }
    }

    private static List<Object> without(List<?> items, List<?> others) {
        var left = new ArrayList<Object>(items);
        others.forEach(left::remove);
        return left;
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value instanceof List<?> none && none.isEmpty();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> it ? it : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> it ? it : Map.of();
    }

    /** A value without the parts that are not shown. */
    private static @Nullable Object shown(@Nullable Object value, Shape shape) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> it -> unlessEmpty(shown(it, shape));
            case List<?> all -> all.stream().map(it -> shown(it, shape)).toList();
            default -> value;
        };
    }

    private static @Nullable Object unlessEmpty(Map<String, @Nullable Object> shown) {
        return shown.isEmpty() ? null : shown;
    }

    private static Map<String, @Nullable Object> shown(Map<?, ?> value, Shape shape) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        value.forEach((name, part) -> {
            Shape of = shape.of(String.valueOf(name));
            if (of != null) {
                shown.put(String.valueOf(name), shown(part, of));
            }
        });
        return shown;
    }
}
