package io.caseledger.seal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why somebody is not shown, with the mark that stands in the place of a name. */
public enum Withheld {
    /** The key is destroyed; nobody can read it ever again. */
    ERASED("已删除 / erased"),
    /** Kept, and shown to nobody without a legal basis. */
    RESTRICTED("已限制 / restricted"),
    /** The key cannot be opened now; nothing is lost. */
    UNREADABLE("暂不可读 / unreadable");

    private final String text;

    Withheld(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Whether a text is a mark, and so nobody's name. */
    public static boolean isMark(@Nullable Object text) {
        return text instanceof String it && Arrays.stream(values()).anyMatch(each -> each.text.equals(it));
    }

    /** What stands in the place of a personal record: marks where something must stand, and nothing elsewhere. */
    <T> T in(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::mark).toArray();
        return Records.of(type, components, values);
    }

    private @Nullable Object mark(RecordComponent component) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (component.getType() != String.class) {
            throw new IllegalStateException(component + " is personal, must be there, and is no text");
        }
        return text;
    }
}
