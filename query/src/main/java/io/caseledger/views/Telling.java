package io.caseledger.views;

import java.util.Collection;

/** Hears what was folded, to find it later. */
interface Telling {
    /** Records were folded and written; some may be as they were. */
    <V extends Record> void changed(Kind<V, ?> kind, Collection<Stored<V>> folded);
}
