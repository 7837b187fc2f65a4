package io.caseledger.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Rejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is personal as sealed texts and reads it back. What cannot be read is read as marks, and written again as exactly
 * the text that it was: who folds it while a key is away loses nothing.
 */
public final class Seals {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private final Keyring keys;

    /** By identity: each record of marks is of the one text that it was read from. */
    private final Cache<Object, String> unread = Caffeine.newBuilder().weakKeys().build();

    Seals(Keyring keys) {
        this.keys = keys;
    }

    /**
     * The text of a personal record, for the log.
     *
     * @throws Rejected when the person has no key, so that it may not be stored
     */
    String seal(Object value, String subject) {
        SealedText text = sealed(value, subject);
        if (text == null) {
            throw Rejected.because(
                    keys.unread(subject) == Withheld.ERASED ? "PERSON_ERASED" : "PERSONAL_KEYS_UNAVAILABLE", subject);
        }
        return text.text();
    }

    /** The text of a personal record, for a copy: of what is not to be known any more, it holds nothing. */
    public String copy(Object value, String subject) {
        String before = unread.getIfPresent(value);
        if (before != null) {
            return before;
        }
        SealedText text = sealed(value, subject);
        return (text == null ? new SealedText(subject, "") : text).text();
    }

    private @Nullable SealedText sealed(Object value, String subject) {
        return keys.seal(subject, kind(value.getClass()), PLAIN.writeValueAsBytes(value));
    }

    /** A personal record out of its text; marks when it cannot be read. */
    public <T> T open(String text, Class<T> type) {
        SealedText sealed = SealedText.in(text)
                .orElseThrow(() -> new IllegalArgumentException("Neither a " + type.getSimpleName() + " nor sealed"));
        byte[] plain = keys.open(sealed, kind(type));
        if (plain != null) {
            return Objects.requireNonNull(PLAIN.readValue(plain, type));
        }
        T marks = keys.unread(sealed.subject()).in(type);
        unread.put(marks, text);
        return marks;
    }

    /** A personal record that was stored before anything was sealed. */
    <T> T plain(JsonNode value, Class<T> type) {
        return PLAIN.treeToValue(value, type);
    }

    /** A record as it may be shown: with marks where the person is erased or restricted. */
    public <V extends Record> V shown(V record) {
        Withheld why = withheld(record);
        return why == null ? record : PersonalParts.masked(record, why);
    }

    /** A record as it may be kept in the clear: with marks where the person is erased. */
    public <V extends Record> V unlessErased(V record) {
        return withheld(record) == Withheld.ERASED ? PersonalParts.masked(record, Withheld.ERASED) : record;
    }

    private @Nullable Withheld withheld(Record record) {
        String subject = PersonalParts.of(record.getClass()).any() ? PersonalParts.subjectOf(record) : null;
        return subject == null ? null : keys.withheld(subject);
    }

    private static String kind(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(Personal.class), type.getName())
                .value();
    }
}
