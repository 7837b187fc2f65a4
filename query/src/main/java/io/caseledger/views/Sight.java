package io.caseledger.views;

import io.caseledger.find.Where;
import io.caseledger.shared.Caller;
import io.caseledger.station.Station;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which records somebody sees. Whoever reads views says it, so that nothing is read unscoped unless it says so. */
public final class Sight {
    /**
     * For counts, which are whole for everybody who may read them, for the ledger's own tasks, and for what anybody may verify.
     * An architecture test lists who uses it.
     */
    public static final Sight EVERYTHING = new Sight(null, Set::of);

    static final String STATION = "station";

    private final @Nullable List<String> stations;
    private final Supplier<Set<String>> opened;
    private @Nullable Set<String> open;

    private Sight(@Nullable List<String> stations, Supplier<Set<String>> opened) {
        this.stations = stations;
        this.opened = opened;
    }

    /**
     * What a caller sees: the records of her workstation and those that belong to all.
     *
     * @param opened the ids of the records that are open to her in an emergency; asked only where one is met that she does not see
     */
    public static Sight of(Caller caller, Supplier<Set<String>> opened) {
        return caller.seesAll()
                ? EVERYTHING
                : new Sight(List.of(Station.ALL, Objects.requireNonNull(caller.workstation())), opened);
    }

    /** Whether a record may be shown by its id. */
    boolean sees(Stored<?> stored) {
        return sees(stored.id(), stored.station());
    }

    /** Whether a record that belongs to a station may be shown by its id. */
    public boolean sees(String id, String station) {
        return stations == null || stations.contains(station) || open().contains(id);
    }

    private Set<String> open() {
        if (open == null) {
            open = opened.get();
        }
        return open;
    }

    /** Those of the wanted records that stand in lists. What is open in an emergency is read by its id, and stands in none. */
    Where within(Where wanted) {
        return stations == null ? wanted : Where.all(wanted, new Where.AnyOf(STATION, stations));
    }
}
