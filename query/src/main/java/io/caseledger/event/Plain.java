package io.caseledger.event;

import io.caseledger.deadline.RunningClock;
import io.caseledger.shared.Records;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says records in plain words, as the API shows them: a map for a record, by the names of its components, a list for many, a
 * number, a flag, or a text.
 */
public final class Plain {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private record Part(String name, Method accessor) {
        static Part of(RecordComponent component) {
            return new Part(component.getName(), Records.accessor(component));
        }
    }

    private final Map<Record, Map<String, @Nullable Object>> said =
            Collections.synchronizedMap(new IdentityHashMap<>());

    public static @Nullable Object of(@Nullable Object value) {
        return new Plain().say(value);
    }

    /** As {@link #of}; a part that was said before, of this record or of another, is not said anew. */
    public @Nullable Object say(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Record it -> record(it);
            case Collection<?> all -> all(all);
            case Map<?, ?> it -> map(it);
            case Enum<?> it -> it.name();
            case Number it -> it;
            case Boolean it -> it;
            default -> value.toString();
        };
    }

    private Map<String, @Nullable Object> record(Record record) {
        Map<String, @Nullable Object> known = said.get(record);
        if (known == null) {
            known = record instanceof RunningClock it ? clock(it) : parts(record);
            said.put(record, known);
        }
        return known;
    }

    private Map<String, @Nullable Object> parts(Record record) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (Part it : PARTS.get(record.getClass())) {
            map.put(it.name(), say(Records.read(it.accessor(), record)));
        }
        return map;
    }

    /** The limit itself, and what it stands at, are one to those who read it. */
    private Map<String, @Nullable Object> clock(RunningClock running) {
        Map<String, @Nullable Object> map = parts(running.clock());
        map.put("party", running.party());
        map.put("pausedAt", say(running.pausedAt()));
        return map;
    }

    private List<@Nullable Object> all(Collection<?> values) {
        var all = new ArrayList<@Nullable Object>(values.size());
        values.forEach(it -> all.add(say(it)));
        return all;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> values) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, it) -> map.put(String.valueOf(say(name)), say(it)));
        return map;
    }
}
