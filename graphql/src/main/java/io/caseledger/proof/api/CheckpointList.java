package io.caseledger.proof.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caseledger.proof.Checkpoints;
import io.caseledger.proof.SignedCheckpoint;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Page;
import io.caseledger.views.Slice;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which checkpoints are asked for; the latest come first. */
record CheckpointList(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    Page<SignedCheckpoint> of(Checkpoints checkpoints) {
        Slice slice = Slice.of(first, after, last, before);
        List<SignedCheckpoint> all = checkpoints.all();
        Long beyond = beyond(slice);
        int from; // among all, of which the smallest is first
        int until;
        if (slice.backward()) {
            from = beyond == null ? 0 : checkpoints.below(beyond + 1);
            until = Math.min(all.size(), from + slice.size());
        } else {
            until = beyond == null ? all.size() : checkpoints.below(beyond);
            from = Math.max(0, until - slice.size());
        }
        var edges = all.subList(from, Math.max(from, until)).reversed().stream()
                .map(it -> new Page.Edge<>(cursor(it.size()), it))
                .toList();
        return new Page<>(edges, until < all.size(), from > 0, all::size);
    }

    /** A cursor stands on a size. */
    private static String cursor(long size) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("p" + size).getBytes(US_ASCII));
    }

    private static @Nullable Long beyond(Slice slice) {
        String cursor = slice.cursor();
        if (cursor == null) {
            return null;
        }
        String field = slice.backward() ? "before" : "after";
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            Rejected.unlessAbout(field, text.matches("p[0-9]{1,18}"), "CURSOR_INVALID");
            return Long.valueOf(text.substring(1));
        } catch (IllegalArgumentException _) {
            throw Rejected.about(field, "CURSOR_INVALID");
        }
    }
}
