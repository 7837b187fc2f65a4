package io.caseledger.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.shared.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what is personal as sealed texts and reads it back. What cannot be read is read as marks, and written again as exactly
 * the text that it was: who folds it while a key is away loses nothing.
 */
public final class Seals {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private final Keyring keys;
    private final SealedTexts texts;

    /** By identity: each record of marks is of the one text that it was read from. */
    private final Cache<Object, String> unread =
            Caffeine.newBuilder().weakKeys().build();

    Seals(Keyring keys) {
        this.keys = keys;
        this.texts = new SealedTexts(keys);
    }

    /**
     * The text of a personal record, for the log.
     *
     * @throws Rejected when the person has no key, so that it may not be stored
     */
    String seal(Object value, String subject) {
        SealedText text = sealed(value, subject);
        if (text == null) {
            boolean erased = keys.unread(subject) == Withheld.ERASED;
            boolean marked = Arrays.stream(PersonalParts.valuesOf(value)).anyMatch(Withheld.ERASED.text()::equals);
            if (!erased || !marked) {
                throw refused(subject, erased);
            }
            return nothing(value, subject).text();
        }
        return text.text();
    }

    static Rejected refused(String subject, boolean erased) {
        return Rejected.because(erased ? "PERSON_ERASED" : "PERSONAL_KEYS_UNAVAILABLE", subject);
    }

    /** A record with its texts as they are written to the log. */
    <V> V sealed(V record) {
        return texts.sealed(record);
    }

    /** The same, for a copy. */
    public <V> V copied(V record) {
        return texts.copied(record);
    }

    /** A record with the texts that were sealed in it, or marks; those of earlier versions are read as they are. */
    public <V> V opened(V record) {
        return texts.opened(record);
    }

    /** The text of a personal record, for a copy: of what is not to be known any more, it holds nothing. */
    public String copy(Object value, String subject) {
        String before = unread.getIfPresent(value);
        if (before != null) {
            return before;
        }
        if (keys.mayBegin(subject)) {
            keys.ensure(List.of(subject)); // what was stored before anything was sealed
        }
        SealedText text = sealed(value, subject);
        return (text == null ? nothing(value, subject) : text).text();
    }

    private static SealedText nothing(Object value, String subject) {
        KeptParts kept = KeptParts.of(value.getClass());
        String open = kept.names().isEmpty()
                ? ""
                : kept.takenFrom(PLAIN.valueToTree(value)).toString();
        return new SealedText(subject, "", open);
    }

    private @Nullable SealedText sealed(Object value, String subject) {
        KeptParts kept = KeptParts.of(value.getClass());
        if (kept.names().isEmpty()) {
            return keys.seal(subject, kept.kind(), PLAIN.writeValueAsBytes(value), "");
        }
        ObjectNode secret = PLAIN.valueToTree(value);
        ObjectNode open = kept.takenFrom(secret);
        return keys.seal(subject, kept.kind(), PLAIN.writeValueAsBytes(secret), open.toString());
    }

    /** A personal record out of its text; marks when it cannot be read. */
    public <T> T open(String text, Class<T> type) {
        SealedText sealed = SealedText.in(text)
                .orElseThrow(() -> new IllegalArgumentException("Neither a " + type.getSimpleName() + " nor sealed"));
        byte[] plain = keys.open(sealed, KeptParts.of(type).kind());
        if (plain == null) {
            T marks = marks(type, keys.unread(sealed.subject()), open(sealed));
            unread.put(marks, text);
            return marks;
        }
        return sealed.kept().isEmpty()
                ? Objects.requireNonNull(PLAIN.readValue(plain, type))
                : PLAIN.treeToValue(((ObjectNode) PLAIN.readTree(plain)).setAll(open(sealed)), type);
    }

    private static ObjectNode open(SealedText sealed) {
        return sealed.kept().isEmpty() ? PLAIN.createObjectNode() : (ObjectNode) PLAIN.readTree(sealed.kept());
    }

    private static <T> T marks(Class<T> type, Withheld why, ObjectNode kept) {
        return PLAIN.treeToValue(KeptParts.of(type).marked(kept, why.text()), type);
    }

    /** A personal record that was stored before anything was sealed, or that is of nobody natural. */
    <T> T plain(JsonNode value, Class<T> type) {
        return PLAIN.treeToValue(value, type);
    }

    /** The same, as it is stored. */
    String plain(Object value) {
        return PLAIN.writeValueAsString(value);
    }

    /** A record as it may be shown: with marks where a person is erased or restricted. */
    public <V extends Record> V shown(V record) {
        return withheld(record, _ -> true);
    }

    /** A record as it may be kept in the clear: with marks where a person is erased. */
    public <V extends Record> V unlessErased(V record) {
        return withheld(record, it -> it == Withheld.ERASED);
    }

    private <V extends Record> V withheld(V record, Predicate<Withheld> wanted) {
        return PersonalWalk.changed(record, new PersonalWalk.Change() {
            @Override
            public Object whole(Object value, String subject) {
                Withheld why = why(subject);
                return why == null ? value : marked(value, why);
            }

            @Override
            public @Nullable String text(PersonalWalk.Text text) {
                Withheld why = why(text.subject());
                return why == null ? text.content() : text.required() ? why.text() : null;
            }

            private @Nullable Withheld why(String subject) {
                Withheld why = keys.withheld(subject);
                return why != null && wanted.test(why) ? why : null;
            }
        });
    }

    private static Object marked(Object value, Withheld why) {
        return marks(value.getClass(), why, KeptParts.of(value.getClass()).takenFrom(PLAIN.valueToTree(value)));
    }
}
