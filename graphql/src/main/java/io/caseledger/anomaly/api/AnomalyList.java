package io.caseledger.anomaly.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caseledger.anomaly.Assessment;
import io.caseledger.anomaly.watch.AnomalyWatch.Wanted;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Slice;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Which anomalies are asked for. */
record AnomalyList(
        @Nullable AnomalyFilter filter,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        @Nullable Long atPosition) {

    record AnomalyFilter(
            @Nullable String projectId,
            @Nullable String rule,
            @Nullable Boolean standing,
            @Nullable Boolean assessed,
            @Nullable Assessment assessment,
            @Nullable Instant from,
            @Nullable Instant until) {}

    Slice slice() {
        return Slice.of(first, after, last, before);
    }

    Wanted wanted() {
        return filter == null
                ? Wanted.ALL
                : new Wanted(
                        filter.projectId(),
                        filter.rule(),
                        filter.standing(),
                        filter.assessed(),
                        filter.assessment(),
                        filter.from(),
                        filter.until());
    }

    /** A cursor stands on a number. */
    static String cursor(long number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("n" + number).getBytes(US_ASCII));
    }

    static @Nullable Long beyond(Slice slice) {
        String cursor = slice.cursor();
        if (cursor == null) {
            return null;
        }
        String field = slice.backward() ? "before" : "after";
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            Rejected.unlessAbout(field, text.matches("n[0-9]{1,18}"), "CURSOR_INVALID");
            return Long.valueOf(text.substring(1));
        } catch (IllegalArgumentException _) {
            throw Rejected.about(field, "CURSOR_INVALID");
        }
    }
}
