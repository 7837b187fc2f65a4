package io.caseledger.aside;

import io.caseledger.aside.AsideCommand.SetEventAside;
import io.caseledger.aside.AsideCommand.TakeEventBack;
import io.caseledger.aside.AsideEvent.EventSetAside;
import io.caseledger.aside.AsideEvent.EventTakenBack;
import io.caseledger.gate.Creations;
import io.caseledger.gate.SlotEvent.SlotTaken;
import io.caseledger.gate.Slots;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.shared.Rejected;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides which events the views leave out, and knows all that was decided; the log alone says so. */
@Component
public class AsideDesk {
    /** Names the stream in which all decisions stand in their order; nobody ever holds it. */
    private static final Claim REGISTER = Claim.of("asideId", "events set aside");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventStore events;
    private final ObjectProvider<Log> log;
    private final ObjectProvider<Lanes> lanes;

    /** @param lanes looked up when they are needed: they are made of what is made of the log */
    AsideDesk(EventStore events, ObjectProvider<Log> log, ObjectProvider<Lanes> lanes) {
        this.events = events;
        this.log = log;
        this.lanes = lanes;
    }

    /** @throws Rejected with {@code EVENT_NOT_STOPPED} or {@code EVENT_SET_ASIDE} */
    EventSetAside setAside(SetEventAside it, String by, Instant at) {
        Creations.leaveToGate(events, it.asideId());
        long position = it.position();
        Rejected.unlessAbout("position", !read().inForce().containsKey(position), "EVENT_SET_ASIDE", position);
        Lanes where = lanes.getObject();
        @Nullable String project = where.hold(position);
        CurrentUnitOfWork.get().onCleanup(_ -> where.release(position));
        StoredEvent event = stored(position);
        enter(it.asideId());
        return new EventSetAside(
                it.asideId(),
                position,
                nameOf(event),
                event.aggregateId(),
                project == null ? projectIn(event) : project,
                it.reason(),
                by,
                at);
    }

    /** @throws Rejected with {@code EVENT_NOT_SET_ASIDE} or {@code VIEWS_BEHIND} */
    EventTakenBack takeBack(TakeEventBack it, String by, Instant at) {
        Creations.leaveToGate(events, it.asideId());
        long position = it.position();
        Rejected.unlessAbout("position", read().inForce().containsKey(position), "EVENT_NOT_SET_ASIDE", position);
        Lanes where = lanes.getObject();
        where.mustBeBeyond(position);
        CurrentUnitOfWork.get().afterCommit(_ -> where.decided());
        enter(it.asideId());
        return new EventTakenBack(it.asideId(), position, it.reason(), by, at);
    }

    /** Appends behind what was read: of two who decide at the same time, the second reads again. */
    private void enter(String asideId) {
        Slots.of(events).claim(asideId, List.of(REGISTER), (_, _) -> false);
    }

    private StoredEvent stored(long position) {
        return log.getObject().at(List.of(position)).stream()
                .findFirst()
                .orElseThrow(() -> Rejected.about("position", "EVENT_NOT_STOPPED", position, "-"));
    }

    private static String nameOf(StoredEvent event) {
        String type = event.payloadType();
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** What cannot be read as an event may still say whose it is. */
    private static @Nullable String projectIn(StoredEvent event) {
        try {
            JsonNode said = JSON.readTree(event.payload()).path("projectId");
            return said.isString() ? said.asString() : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    /** All that was decided so far. */
    Decisions read() {
        return readOn(Decisions.NONE);
    }

    /** The same, when some of it is known already. */
    public Decisions readOn(Decisions known) {
        var all = new ArrayList<>(known.all());
        var register = events.readEvents(REGISTER.slotId(), known.count());
        while (register.hasNext() && register.next().getPayload() instanceof SlotTaken it) {
            all.add((AsideEvent) events.readEvents(it.recordId(), 0).next().getPayload());
        }
        return all.size() == known.count() ? known : new Decisions(all);
    }
}
