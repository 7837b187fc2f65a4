package io.caseledger.access.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caseledger.shared.Rejected;
import io.caseledger.store.ChainedLog.Wanted;
import io.caseledger.views.Slice;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Which accesses are asked for. */
record AccessList(
        @Nullable AccessFilter filter,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    record AccessFilter(
            @Nullable String subject,
            @Nullable String recordId,
            @Nullable Instant from,
            @Nullable Instant to) {}

    Slice slice() {
        return Slice.of(first, after, last, before);
    }

    Wanted wanted() {
        return filter == null
                ? new Wanted(null, null, null, null)
                : new Wanted(filter.subject(), filter.recordId(), filter.from(), filter.to());
    }

    /** A cursor stands on a number. */
    static String cursor(long number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("a" + number).getBytes(US_ASCII));
    }

    static @Nullable Long beyond(Slice slice) {
        String cursor = slice.cursor();
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            Rejected.unlessAbout(field(slice), text.matches("a[0-9]{1,18}"), "CURSOR_INVALID");
            return Long.valueOf(text.substring(1));
        } catch (IllegalArgumentException _) {
            throw Rejected.about(field(slice), "CURSOR_INVALID");
        }
    }

    private static String field(Slice slice) {
        return slice.backward() ? "before" : "after";
    }
}
