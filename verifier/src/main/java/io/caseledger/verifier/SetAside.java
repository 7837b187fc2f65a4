package io.caseledger.verifier;

import io.caseledger.aside.Aside;
import io.caseledger.aside.AsideEvent;
import io.caseledger.aside.AsideEvent.EventSetAside;
import io.caseledger.aside.AsideEvent.EventTakenBack;
import io.caseledger.aside.Decisions;
import io.caseledger.seal.KeylessMapper;
import io.caseledger.store.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events that the figures lack, as the manifest claims. A decision comes later in the log than the event it is about, so what is claimed
 * is left out first, and is held against the decisions that the log turns out to have.
 */
final class SetAside {
    private static final Map<String, Class<? extends AsideEvent>> TYPES = Map.of(
            EventSetAside.class.getName(), EventSetAside.class,
            EventTakenBack.class.getName(), EventTakenBack.class);

    private final JsonMapper json = KeylessMapper.create();
    private final Set<Long> claimed;
    private final Breaks breaks;
    private final List<AsideEvent> decisions = new ArrayList<>();

    SetAside(List<Long> claimed, Breaks breaks) {
        this.claimed = new TreeSet<>(claimed);
        this.breaks = breaks;
    }

    boolean leavesOut(StoredEvent event) {
        return claimed.contains(event.position());
    }

    /**
     * Takes an event, which may be a decision.
     *
     * @throws RuntimeException when it is one that cannot be read
     */
    void take(StoredEvent event) {
        Class<? extends AsideEvent> type = TYPES.get(event.payloadType());
        if (type != null) {
            decisions.add(json.readValue(event.payload(), type));
        }
    }

    /** What was left out, and who decided that. Nothing may lack without a decision. */
    List<Aside> end() {
        SortedMap<Long, Aside> ever = new Decisions(decisions).leftOut(0);
        var found = new ArrayList<Aside>();
        for (long position : claimed) {
            Aside aside = ever.get(position);
            if (aside == null) {
                breaks.add(Break.at(position, Code.ASIDE_NOT_DECIDED, position));
            } else {
                found.add(aside);
            }
        }
        return found;
    }
}
