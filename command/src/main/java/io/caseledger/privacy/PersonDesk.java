package io.caseledger.privacy;

import io.caseledger.gate.Creations;
import io.caseledger.gate.Reach;
import io.caseledger.privacy.PersonErasureCommand.ErasePerson;
import io.caseledger.privacy.PersonErasureEvent.PersonErasureOrdered;
import io.caseledger.privacy.PersonRegisterEvent.*;
import io.caseledger.privacy.PersonRestrictionCommand.RestrictPerson;
import io.caseledger.privacy.PersonRestrictionEvent.PersonRestricted;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Enters orders in the register together with what they free, and has them carried out before they are answered. */
@Component
class PersonDesk {
    private final EventStore events;
    private final List<PersonRecords> records;
    private final RetentionRules rules;
    private final Runnable carryOut;
    private final Now now;

    @Autowired
    PersonDesk(
            EventStore events,
            List<PersonRecords> records,
            RetentionRules rules,
            PersonRegisterFollower follower,
            Now now) {
        this(events, records, rules, follower::follow, now);
    }

    PersonDesk(EventStore events, List<PersonRecords> records, RetentionRules rules, Runnable carryOut, Now now) {
        this.events = events;
        this.records = records;
        this.rules = rules;
        this.carryOut = carryOut;
        this.now = now;
    }

    /**
     * Orders an erasure.
     *
     * @throws Rejected with {@code PERSON_NOT_FOUND}, {@code PERSON_MERGED}, {@code ALREADY_EXISTS} naming the first erasure, or
     *     {@code RETENTION_RUNS} naming until when and by which rule
     */
    PersonErasureOrdered erase(ErasePerson it, String by) {
        Creations.leaveToGate(events, it.erasureId());
        PersonRegister register = PersonRegister.read(events);
        refuseErased(register, it.personId());
        for (PersonRecords of : records) {
            PersonRecord who = of.find(it.personId()).orElse(null);
            if (who != null) {
                if (it.legalBasis() == null) {
                    rules.mustBeOver(who, today());
                }
                of.release(who);
                String number = register.nextNumber(today().getYear());
                enter(
                        register,
                        new ErasureEntered(
                                PersonRegisterEvent.ID,
                                number,
                                it.erasureId(),
                                who.personId(),
                                who.subjects(),
                                who.files()));
                return ordered(it, who, number, by);
            }
        }
        throw notFound(it.personId());
    }

    private static PersonErasureOrdered ordered(ErasePerson it, PersonRecord who, String number, String by) {
        return new PersonErasureOrdered(
                it.erasureId(),
                who.projectId(),
                number,
                who.personId(),
                who.kind(),
                it.reason(),
                it.requestReference(),
                it.legalBasis(),
                by,
                it.occurredAt());
    }

    /** Notes that an erasure is completed, and when. */
    Instant complete(String erasureId) {
        PersonRegister register = PersonRegister.read(events);
        enter(register, new ErasureEnded(PersonRegisterEvent.ID, erasureId));
        return now.instant();
    }

    /**
     * Orders a restriction.
     *
     * @throws Rejected with {@code PERSON_NOT_FOUND}, also where the record is out of the caller's reach, {@code PERSON_MERGED}, or
     *     {@code ALREADY_EXISTS} naming the erasure or the restriction that there is
     */
    PersonRestricted restrict(RestrictPerson it, String by) {
        Creations.leaveToGate(events, it.restrictionId());
        PersonRegister register = PersonRegister.read(events);
        PersonRecord who = records.stream()
                .flatMap(of -> of.find(it.personId()).stream())
                .filter(found -> Reach.outOf(List.of(found.recordId())).isEmpty())
                .findFirst()
                .orElseThrow(() -> notFound(it.personId()));
        refuseErased(register, it.personId());
        register.restrictionOf(it.personId()).ifPresent(there -> {
            throw Rejected.about("personId", "ALREADY_EXISTS", there.restrictionId());
        });
        enter(
                register,
                new RestrictionEntered(PersonRegisterEvent.ID, it.restrictionId(), who.personId(), who.subjects()));
        return new PersonRestricted(
                it.restrictionId(),
                who.projectId(),
                who.personId(),
                who.kind(),
                it.reason(),
                it.requestReference(),
                by,
                it.occurredAt());
    }

    void lift(String restrictionId) {
        enter(PersonRegister.read(events), new RestrictionEnded(PersonRegisterEvent.ID, restrictionId));
    }

    private static void refuseErased(PersonRegister register, String personId) {
        register.erasureOf(personId).ifPresent(there -> {
            throw Rejected.about("personId", "ALREADY_EXISTS", there.erasureId());
        });
    }

    private static Rejected notFound(String personId) {
        return Rejected.about("personId", "PERSON_NOT_FOUND", personId);
    }

    private void enter(PersonRegister register, PersonRegisterEvent event) {
        register.enter(events, event);
        CurrentUnitOfWork.get().afterCommit(_ -> carryOut.run());
    }

    private LocalDate today() {
        return Zone.dayOf(now.instant());
    }
}
