package io.caseledger.find;

import io.caseledger.find.Field.Type;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a kind of document: by which paths its lists are filtered, ordered and searched. Declared once in the
 * view's class, it tells both the embedded index what to keep and MongoDB which secondary indexes it needs.
 */
public final class Fields {
    private final String root;
    private final Class<?> type;
    private final Map<String, Field> kept = new LinkedHashMap<>();
    private final Map<String, Field> searched = new LinkedHashMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();
    private final Set<String> linked = new LinkedHashSet<>();
    private final Set<String> naming = new LinkedHashSet<>();

    private Fields(String root, Class<?> type) {
        this.root = root;
        this.type = type;
    }

    /** Of a view, whose paths begin with {@code view.}; what stands at a path is seen from the type of its component. */
    public static Fields of(Class<? extends Record> view) {
        return new Fields("view.", view);
    }

    /** Of a record that is a document itself. */
    public static Fields ofDocument(Class<? extends Record> document) {
        return new Fields("", document);
    }

    /** Paths to filter and to group by; their texts are short. */
    public Fields filtered(String... paths) {
        for (String path : paths) {
            kept.put(path, at(path, null));
        }
        return this;
    }

    /** Paths of ids of other records, to filter by: few share one, so that MongoDB keeps a secondary index for each. */
    public Fields linked(String... paths) {
        linked.addAll(List.of(paths));
        naming.addAll(List.of(paths));
        return filtered(paths);
    }

    /** Paths, declared before, whose values name a person, an enterprise or a single record: what is counted by them is no mere count. */
    public Fields naming(String... paths) {
        requireFiltered(paths);
        naming.addAll(List.of(paths));
        return this;
    }

    public boolean isNaming(String path) {
        return naming.contains(path);
    }

    /** Paths to order by, and to filter. */
    public Fields ordered(String... paths) {
        for (String path : paths) {
            Field field = at(path, null);
            if (field.plural()) {
                throw new IllegalArgumentException(path + " has several values, which have no order");
            }
            kept.put(path, field);
            ordered.add(path);
        }
        return this;
    }

    /** Paths of texts to search in. */
    public Fields searched(String... paths) {
        for (String path : paths) {
            searched.put(path, at(path, Type.TEXT));
        }
        return this;
    }

    /** A field that stands beside the view in its document. */
    public Fields beside(Field field) {
        kept.put(field.path(), field);
        return this;
    }

    public Collection<Field> kept() {
        return kept.values();
    }

    public Collection<String> searched() {
        return searched.keySet();
    }

    public Collection<String> ordered() {
        return ordered;
    }

    public Collection<String> linked() {
        return linked;
    }

    public @Nullable Field find(String path) {
        return kept.get(path);
    }

    /**
     * The field at a path that may be filtered and ordered by.
     *
     * @throws IllegalArgumentException when it is not declared: a mistake of the program, not of who asks
     */
    Field declared(String path) {
        Field field = kept.get(path);
        if (field == null) {
            throw new IllegalArgumentException(path + " of " + type.getSimpleName() + " is not declared");
        }
        return field;
    }

    /** @throws IllegalArgumentException when one of the paths is not declared */
    public void requireFiltered(String... paths) {
        for (String path : paths) {
            var _ = declared(path);
        }
    }

    /** @throws IllegalArgumentException when nothing is ordered by the path */
    public void requireOrdered(String path) {
        if (!ordered.contains(path)) {
            throw new IllegalArgumentException(path + " of " + type.getSimpleName() + " is not declared for ordering");
        }
    }

    void requireSearched(String path) {
        if (!searched.containsKey(path)) {
            throw new IllegalArgumentException(path + " of " + type.getSimpleName() + " is not declared for searching");
        }
    }

    /** Says, in a stable way, all that shapes an index. */
    @Override
    public String toString() {
        return new TreeMap<>(kept).values() + " "
                + searched.keySet().stream().sorted().toList();
    }

    private Field at(String path, @Nullable Type wanted) {
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException(path + " does not begin with " + root);
        }
        Class<?> at = type;
        boolean plural = false;
        for (String part : path.substring(root.length()).split("\\.", -1)) {
            RecordComponent component = component(at, part, path);
            at = typeOf(component);
            plural |= at != component.getType();
        }
        Type found = typeOf(at, path);
        if (wanted != null && found != Type.WORD) {
            throw new IllegalArgumentException(path + " of " + type.getSimpleName() + " is no text");
        }
        return new Field(path, wanted == null ? found : wanted, plural);
    }

    private RecordComponent component(Class<?> of, String name, String path) {
        RecordComponent[] components = of.isRecord() ? of.getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(components)
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " leads nowhere in " + type.getSimpleName()));
    }

    private static Class<?> typeOf(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : component.getType();
    }

    private static Type typeOf(Class<?> at, String path) {
        if (at == String.class || at.isEnum()) {
            return Type.WORD;
        }
        if (at == boolean.class || at == Boolean.class) {
            return Type.FLAG;
        }
        if (List.of(int.class, Integer.class, long.class, Long.class).contains(at)) {
            return Type.NUMBER;
        }
        if (at == LocalDate.class) {
            return Type.DAY;
        }
        if (at == Instant.class) {
            return Type.INSTANT;
        }
        throw new IllegalArgumentException(path + " holds " + at.getSimpleName() + ", which cannot be asked for");
    }

    /** What may be named by who asks: the paths with at most one value, without the root. */
    public List<String> names() {
        return kept.values().stream()
                .filter(it -> !it.plural() && it.path().startsWith(root))
                .map(it -> it.path().substring(root.length()))
                .sorted()
                .toList();
    }

    /** The field of a name as in {@link #names()}; absent when there is none. */
    public @Nullable Field named(String name) {
        return names().contains(name) ? kept.get(root + name) : null;
    }
}
