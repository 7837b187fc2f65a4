package io.caseledger.gate;

import io.caseledger.gate.RecordIds.Named;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Role;
import io.caseledger.station.Station;
import io.caseledger.station.Stations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds every record that a command names against the workstation of its caller, as both were stored. What belongs to another
 * workstation and what does not exist get one answer, before anything else is looked at, so that no guessed id tells anything.
 */
@Component
public class Reach {
    private static final String OF_CALLER = Reach.class.getName();

    private final Stations stations;

    Reach(Stations stations) {
        this.stations = stations;
    }

    /** What the present caller cannot reach, for ids that only the handler of its command knows. */
    private record OfCaller(Caller caller, Stations stations) {
        Set<String> outOf(Collection<String> ids) {
            Map<String, String> found = stations.of(ids);
            return ids.stream().filter(it -> !isWithin(caller, found.get(it))).collect(Collectors.toSet());
        }
    }

    /**
     * Lets a command pass, and stamps it with whose the records are that it begins on behalf of no workstation.
     *
     * @throws Rejected with the refusal of the first record that is out of reach
     */
    <T extends CommandMessage<?>> void check(UnitOfWork<T> unitOfWork) {
        T command = unitOfWork.getMessage();
        Caller caller = Origin.callerIn(command.getMetaData());
        List<Named> named = RecordIds.in(command.getPayload());
        Map<String, String> found = stations.of(named.stream().map(Named::id).toList());
        if (!caller.isAny(Role.SYSTEM)) {
            named.forEach(it ->
                    Rejected.unlessAbout(it.field(), isWithin(caller, found.get(it.id())), it.refusal(), it.id()));
        }
        if (caller.workstation() == null) {
            stamp(unitOfWork, named, found);
        } else {
            unitOfWork.root().resources().put(OF_CALLER, new OfCaller(caller, stations));
        }
    }

    /** Whoever speaks for no workstation acts for the one to which a record belongs that is named. */
    private static <T extends CommandMessage<?>> void stamp(
            UnitOfWork<T> unitOfWork, List<Named> named, Map<String, String> found) {
        named.stream()
                .map(it -> found.getOrDefault(it.id(), Station.ALL))
                .filter(it -> !it.equals(Station.ALL))
                .findFirst()
                .ifPresent(it ->
                        unitOfWork.transformMessage(message -> message.andMetaData(Map.of(Station.ON_BEHALF, it))));
    }

    private static boolean isWithin(Caller caller, @Nullable String station) {
        return station != null
                && (caller.changesAll() || station.equals(Station.ALL) || station.equals(caller.workstation()));
    }

    /**
     * Those of some records that are out of the reach of whoever sent the present command, or do not exist. For input of which
     * each part is refused by itself.
     */
    public static Set<String> outOf(Collection<String> recordIds) {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().root().getResource(OF_CALLER) instanceof OfCaller it
                ? it.outOf(recordIds)
                : Set.of();
    }
}
