package io.caseledger.edition;

import io.caseledger.deadline.Wording;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An edition that says who chose it, and where that stands. */
public interface Sourced extends Edition {
    /** What the guide says (G), what a law says (L), or a choice of the house (P). */
    enum Mark {
        G,
        L,
        P
    }

    Mark mark();

    Wording source();

    /** What of its own name and source it lacks; the rest is for {@link #wrong}. */
    @Override
    default @Nullable String fault() {
        boolean unnamed = Stream.of(id(), effectiveFrom(), mark(), source()).anyMatch(Objects::isNull)
                || Stream.of(id(), source().zh(), source().en()).anyMatch(it -> it == null || it.isBlank());
        return unnamed ? "id, effectiveFrom, mark and source, in zh and en, are required" : wrong();
    }

    /** What else it has wrong; null when nothing is. */
    @Nullable
    String wrong();
}
