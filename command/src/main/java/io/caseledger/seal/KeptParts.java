package io.caseledger.seal;

import io.caseledger.shared.Kept;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Personal;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a personal type stays readable, and what shows a mark. Known once for each type.
 *
 * @param kind what it is called where it is sealed
 * @param names of the components that stay readable
 * @param required names of the others that must be there
 */
record KeptParts(String kind, List<String> names, List<String> required) {
    private static final ClassValue<KeptParts> KNOWN = new ClassValue<>() {
        @Override
        protected KeptParts computeValue(Class<?> type) {
            return read(type);
        }
    };

    static KeptParts of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static KeptParts read(Class<?> type) {
        Personal personal = Objects.requireNonNull(type.getAnnotation(Personal.class), type.getName());
        var names = new ArrayList<String>();
        var required = new ArrayList<String>();
        for (RecordComponent it : type.getRecordComponents()) {
            if (it.isAnnotationPresent(Kept.class) || it.isAnnotationPresent(OfPerson.class)) {
                names.add(it.getName());
            } else if (!it.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                if (it.getType() != String.class) {
                    throw new IllegalStateException(it + " is personal, must be there, and is no text");
                }
                required.add(it.getName());
            }
        }
        return new KeptParts(personal.value(), List.copyOf(names), List.copyOf(required));
    }

    /** Takes out of a record what stays readable. */
    ObjectNode takenFrom(ObjectNode record) {
        ObjectNode kept = JsonMapper.shared().createObjectNode();
        names.forEach(it -> kept.set(it, record.remove(it)));
        return kept;
    }

    /** What stays readable, with marks where something must stand, and nothing elsewhere. */
    ObjectNode marked(ObjectNode kept, String mark) {
        ObjectNode marked = kept.deepCopy();
        required.forEach(it -> marked.put(it, mark));
        return marked;
    }
}
