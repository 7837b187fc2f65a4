package io.caseledger.privacy;

import io.caseledger.privacy.PersonRegisterEvent.*;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The register as its stream tells. */
final class PersonRegister {
    private final Map<String, ErasureEntered> erasures = new LinkedHashMap<>();
    private final Map<String, ErasureEntered> pending = new LinkedHashMap<>();
    private final Map<String, RestrictionEntered> restrictions = new LinkedHashMap<>();
    private long next;

    static PersonRegister read(EventStore events) {
        var register = new PersonRegister();
        register.readOn(events);
        return register;
    }

    /** Takes what was entered since, and gives it. */
    List<PersonRegisterEvent> readOn(EventStore events) {
        var entered = new ArrayList<PersonRegisterEvent>();
        var stream = events.readEvents(PersonRegisterEvent.ID, next);
        while (stream.hasNext() && stream.next().getPayload() instanceof PersonRegisterEvent event) {
            take(event);
            entered.add(event);
        }
        return entered;
    }

    private void take(PersonRegisterEvent event) {
        next++;
        switch (event) {
            case ErasureEntered it -> {
                erasures.put(it.personId(), it);
                pending.put(it.erasureId(), it);
            }
            case ErasureEnded it -> pending.remove(it.erasureId());
            case RestrictionEntered it -> restrictions.put(it.restrictionId(), it);
            case RestrictionEnded it -> restrictions.remove(it.restrictionId());
        }
    }

    /** Appends behind what was read: of two who enter at the same time, the second tries again. */
    void enter(EventStore events, PersonRegisterEvent event) {
        events.publish(
                new GenericDomainEventMessage<>(PersonRegisterEvent.STREAM, PersonRegisterEvent.ID, next, event));
        take(event);
    }

    /** The number of the next certificate of erasure. */
    String nextNumber(int year) {
        return "ER-%d-%05d".formatted(year, erasures.size() + 1);
    }

    Optional<ErasureEntered> erasureOf(String personId) {
        return Optional.ofNullable(erasures.get(personId));
    }

    /** Those of which nobody said yet that nothing plain is left. */
    List<ErasureEntered> pending() {
        return List.copyOf(pending.values());
    }

    Optional<RestrictionEntered> restrictionOf(String personId) {
        return restrictions.values().stream()
                .filter(it -> it.personId().equals(personId))
                .findFirst();
    }
}
