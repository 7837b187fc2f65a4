package io.caseledger.seal;

import io.caseledger.seal.PersonalParts.Part;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through a record to all that is personal in it, and makes the record anew where something else is to stand there. */
public final class PersonalWalk {
    private PersonalWalk() {}

    /**
     * A text that tells a {@link io.caseledger.shared.Person}.
     *
     * @param kind what it is: the word for the person, and of a record that is the person, the component
     * @param required whether something must stand there
     */
    public record Text(String content, String subject, String kind, boolean required) {}

    /** What becomes of what is personal. */
    interface Change {
        /** Of a record that is {@link Personal} as a whole. */
        Object whole(Object value, String subject);

        @Nullable
        String text(Text text);
    }

    /** Is shown all that is personal. */
    public interface Taker {
        /** @param kind as what it is sealed */
        void take(Object value, String subject, String kind);
    }

    /** In which record, and in which part of it. */
    private record Whose(
            @Nullable String recordId, @Nullable String which) {
        private static final Whose NOBODY = new Whose(null, null);

        Whose within(PersonalParts shape, Object record) {
            String id = PersonalParts.subjectOf(record);
            String part = shape.whichOf(record);
            return id == null && part == null
                    ? this
                    : new Whose(id == null ? recordId : id, part == null && id == null ? which : part);
        }

        String record(Part part) {
            if (recordId == null) {
                throw new IllegalStateException(
                        part.component() + " is personal, and nothing around it says whose it is");
            }
            return recordId;
        }

        String person(Part part) {
            return PersonalParts.idWithin(record(part), which == null ? word(part) : which + "." + word(part));
        }
    }

    private static String word(Part part) {
        return Objects.requireNonNull(part.word());
    }

    /** Shows all that is personal in a record, each with the id of its person. */
    public static void each(Object record, Taker taker) {
        if (PersonalParts.of(record.getClass()).any()) {
            var _ = changed(record, Whose.NOBODY, new Change() {
                @Override
                public Object whole(Object value, String subject) {
                    taker.take(value, subject, KeptParts.of(value.getClass()).kind());
                    return value;
                }

                @Override
                public String text(Text text) {
                    taker.take(text.content(), text.subject(), text.kind());
                    return text.content();
                }
            });
        }
    }

    /** The record with something else in the place of what is personal; the record itself where nothing else stands there. */
    @SuppressWarnings("unchecked") // made by the constructor of the record's class
    static <V> V changed(V record, Change change) {
        return PersonalParts.of(record.getClass()).any() ? (V) changed(record, Whose.NOBODY, change) : record;
    }

    private static Object changed(Object record, Whose around, Change change) {
        PersonalParts shape = PersonalParts.of(record.getClass());
        Whose whose = around.within(shape, record);
        @Nullable Object[] values = null;
        for (Part part : shape.parts()) {
            Object value = part.of(record);
            Object now = value instanceof Collection<?> all
                    ? all(part, all, whose, change)
                    : value == null ? null : one(part, value, whose, change);
            if (now != value) {
                values = values == null ? PersonalParts.valuesOf(record) : values;
                values[part.index()] = now;
            }
        }
        return values == null ? record : Records.of(record.getClass(), shape.components(), values);
    }

    private static Object all(Part part, Collection<?> values, Whose whose, Change change) {
        var now = new ArrayList<@Nullable Object>(values.size());
        boolean same = true;
        for (Object each : values) {
            Object other = one(part, each, whose, change);
            same &= other == each;
            now.add(other);
        }
        return same ? values : List.copyOf(now);
    }

    private static @Nullable Object one(Part part, Object value, Whose whose, Change change) {
        if (part.word() != null) {
            return person(part, value, whose, change);
        }
        if (!PersonalParts.isPersonalType(value.getClass())) {
            return changed(value, whose, change);
        }
        return PersonalParts.isPersonal(value)
                ? change.whole(value, PersonalParts.subjectOf(value, whose.record(part)))
                : value;
    }

    private static @Nullable Object person(Part part, Object value, Whose whose, Change change) {
        if (value instanceof String text) {
            return change.text(new Text(text, whose.person(part), word(part), true));
        }
        return PersonalParts.isNatural(value) ? byTexts(value, whose.person(part), word(part), change) : value;
    }

    private static Object byTexts(Object value, String subject, String word, Change change) {
        PersonalParts shape = PersonalParts.of(value.getClass());
        @Nullable Object[] values = null;
        for (Part part : shape.texts()) {
            String text = (String) part.of(value);
            String now = text == null
                    ? null
                    : change.text(new Text(
                            text, subject, word + "." + part.component().getName(), part.required()));
            if (isOther(now, text)) {
                values = values == null ? PersonalParts.valuesOf(value) : values;
                values[part.index()] = now;
            }
        }
        return values == null ? value : Records.of(value.getClass(), shape.components(), values);
    }

    /** By identity: a mark that was read is not just any text of the same letters. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOther(@Nullable Object now, @Nullable Object before) {
        return now != before;
    }
}
