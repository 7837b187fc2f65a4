package io.caseledger.seal;

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
}
