package io.caseledger.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls the parties of a case, one side of it, so that each keeps her key when they are named anew: by the ref that is given, or
 * else as a party of the same name was called before. Who is new is called by something nobody was called by.
 */
final class PartiesCalled {
    private static final int LETTERS = 8;

    private final List<HistoricalParty> before;
    private final Set<String> taken = new HashSet<>();

    private PartiesCalled(List<HistoricalParty> before) {
        this.before = before;
    }

    /** As recorded for the first time, and as an earlier version has it: by their place. */
    static List<HistoricalParty> byPlace(String side, List<HistoricalParty> parties) {
        if (parties.stream().noneMatch(it -> it.ref() == null)) {
            return parties;
        }
        var called = new ArrayList<HistoricalParty>();
        for (int i = 0; i < parties.size(); i++) {
            HistoricalParty it = parties.get(i);
            called.add(it.ref() == null ? it.called(side + (i + 1)) : it);
        }
        return List.copyOf(called);
    }

    /**
     * As named after those before.
     *
     * @param bySource whether a source names them, which knows nothing of erasures: then who stands where an erased one stood, in a
     *     list as long, is she, and stays erased
     */
    static List<HistoricalParty> after(List<HistoricalParty> before, List<HistoricalParty> parties, boolean bySource) {
        return new PartiesCalled(before).called(parties, bySource && before.size() == parties.size());
    }

    private List<HistoricalParty> called(List<HistoricalParty> parties, boolean byPlace) {
        parties.forEach(it -> Optional.ofNullable(it.ref()).ifPresent(taken::add));
        var called = new ArrayList<HistoricalParty>();
        for (int i = 0; i < parties.size(); i++) {
            HistoricalParty it = called(parties.get(i), byPlace && before.get(i).isErased() ? before.get(i) : null);
            taken.add(String.valueOf(it.ref()));
            called.add(it);
        }
        return List.copyOf(called);
    }

    private HistoricalParty called(HistoricalParty named, @Nullable HistoricalParty erased) {
        HistoricalParty known = known(named);
        if (known == null && erased != null && !taken.contains(String.valueOf(erased.ref()))) {
            return erased;
        }
        if (known != null && named.isWithheld()) {
            return known;
        }
        if (named.ref() != null) {
            return named;
        }
        return named.called(
                known == null || known.ref() == null
                        ? UUID.randomUUID().toString().substring(0, LETTERS)
                        : known.ref());
    }

    private @Nullable HistoricalParty known(HistoricalParty named) {
        return before.stream()
                .filter(it -> named.ref() == null
                        ? !taken.contains(String.valueOf(it.ref())) && it.isAs(named)
                        : named.ref().equals(it.ref()))
                .findFirst()
                .orElse(null);
    }
}
