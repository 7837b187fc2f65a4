package io.caseledger.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.seal.PersonalWalk.Change;
import io.caseledger.seal.PersonalWalk.Text;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Seals the texts of a record that tell a {@link io.caseledger.shared.Person}, each by itself, and opens them again. */
final class SealedTexts {
    private final Keyring keys;

    /** By identity: each mark is of the one text that it was read from. */
    private final Cache<String, String> unread =
            Caffeine.newBuilder().weakKeys().build();

    SealedTexts(Keyring keys) {
        this.keys = keys;
    }

    private static <V> V each(V record, Function<Text, String> change) {
        if (!PersonalParts.of(record.getClass()).named()) {
            return record;
        }
        return PersonalWalk.changed(record, new Change() {
            @Override
            public Object whole(Object value, String subject) {
                return value;
            }

            @Override
            public String text(Text text) {
                return change.apply(text);
            }
        });
    }

    <V> V sealed(V record) {
        return each(record, this::seal);
    }

    private String seal(Text it) {
        SealedText text = sealed(it);
        if (text != null) {
            return text.text();
        }
        boolean erased = keys.unread(it.subject()) == Withheld.ERASED;
        if (!erased || !Withheld.isMark(it.content())) {
            throw Seals.refused(it.subject(), erased);
        }
        return nothing(it).text();
    }

    <V> V copied(V record) {
        return each(record, this::copy);
    }

    private String copy(Text it) {
        String before = unread.getIfPresent(it.content());
        if (before != null) {
            return before;
        }
        if (keys.mayBegin(it.subject())) {
            keys.ensure(List.of(it.subject())); // what was stored before anything was sealed
        }
        SealedText text = sealed(it);
        return (text == null ? nothing(it) : text).text();
    }

    private @Nullable SealedText sealed(Text it) {
        return keys.seal(it.subject(), it.kind(), it.content().getBytes(UTF_8), "");
    }

    private static SealedText nothing(Text it) {
        return new SealedText(it.subject(), "", "");
    }

    <V> V opened(V record) {
        return each(record, this::open);
    }

    private String open(Text it) {
        SealedText sealed = SealedText.in(it.content()).orElse(null);
        if (sealed == null) {
            return it.content();
        }
        byte[] plain = keys.open(sealed, it.kind());
        return plain == null ? mark(keys.unread(sealed.subject()), it.content()) : new String(plain, UTF_8);
    }

    /** A text of its own, and not the one that all marks share. */
    private String mark(Withheld why, String sealed) {
        String mark = String.valueOf(why.text().toCharArray());
        unread.put(mark, sealed);
        return mark;
    }
}
