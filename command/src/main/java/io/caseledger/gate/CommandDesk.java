package io.caseledger.gate;

import io.caseledger.shared.Caller;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Positions;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Takes a command from any door, sends it, and gives a repeated request its first answer. */
@Component
public class CommandDesk {
    /** Through Axon Server a lost race has no class of its own, only a text: this one when the handler itself saw it. */
    static final String LOST_RACE = "lost-race";

    /** And this one when the append was refused. */
    private static final String REMOTE_CONFLICT = "AXONIQ-2000";

    private static final int TRIES = 5;

    private final CommandGateway gateway;
    private final EventStore events;
    private final Positions positions;
    private final ObjectMapper json;
    private final Fingerprints prints;

    CommandDesk(
            CommandGateway gateway, EventStore events, Positions positions, ObjectMapper json, Fingerprints prints) {
        this.gateway = gateway;
        this.events = events;
        this.positions = positions;
        this.json = json;
        this.prints = prints;
    }

    /**
     * Sends a command and waits until it is stored.
     *
     * @param requestId chosen by the client; the same one again gives the first answer and does nothing
     * @throws Rejected when the domain says no
     */
    public Receipt send(Object command, Caller caller, @Nullable String requestId) {
        var origin = new Origin(caller, requestId, requestId == null ? null : digest(command));
        for (int tried = 1; ; tried++) {
            try {
                return gateway.sendAndWait(new GenericCommandMessage<>(command, Tries.of(origin.asMetaData(), tried)));
            } catch (RuntimeException failure) {
                if (!lostRace(failure)) {
                    throw failure;
                }
                Receipt first = command instanceof Creation ? firstAnswer(command, origin) : null;
                if (first != null) {
                    return first;
                }
                if (tried == TRIES) {
                    throw busy(Targets.idOf(command));
                }
            }
        }
    }

    static boolean lostRace(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case ConcurrencyException _, AggregateStreamCreationException _ -> true;
            case CommandExecutionException remote when tellsOfRace(String.valueOf(remote.getMessage())) -> true;
            default -> lostRace(failure.getCause());
        };
    }

    private static boolean tellsOfRace(String message) {
        return message.contains(REMOTE_CONFLICT) || message.startsWith(LOST_RACE);
    }

    /** Somebody was quicker. When the record itself is what exists already, it was this request or another one. */
    private @Nullable Receipt firstAnswer(Object command, Origin origin) {
        String id = Targets.idOf(command);
        var stream = events.readEvents(id, 0);
        if (!stream.hasNext()) {
            return null;
        }
        DomainEventMessage<?> first = stream.next();
        var meta = first.getMetaData();
        boolean same = origin.requestId() != null
                && origin.requestId().equals(meta.get(Origin.REQUEST))
                && origin.caller().subject().equals(meta.get(Origin.BY));
        Rejected.unlessAbout(Targets.componentOf(command.getClass()), same, "ALREADY_EXISTS", id);
        Rejected.unlessAbout(
                "requestId",
                origin.digest() == null || origin.digest().equals(meta.get(Origin.DIGEST)),
                "REQUEST_ID_REUSED");
        return new Receipt(id, positions.of(id, first.getSequenceNumber()));
    }

    /** The record changes faster than this command can be decided; what changed it last is named. */
    private Rejected busy(String id) {
        var version = events.lastSequenceNumberFor(id);
        if (version.isEmpty()) {
            return Rejected.because("CONFLICT", "-", "-");
        }
        DomainEventMessage<?> last = events.readEvents(id, version.get()).next();
        String by = String.valueOf(last.getMetaData().getOrDefault(Origin.BY, "-"));
        String change = last.getPayloadType().getSimpleName() + " (" + by + ")";
        return Rejected.because("CONFLICT", change, version.get());
    }

    private String digest(Object command) {
        return prints.digest(json.writeValueAsString(command));
    }
}
