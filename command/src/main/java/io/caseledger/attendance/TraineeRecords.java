package io.caseledger.attendance;

import io.caseledger.attendance.AttendanceListEvent.AttendanceListRecorded;
import io.caseledger.attendance.ParticipationEvent.AttendanceRecorded;
import io.caseledger.attendance.ParticipationEvent.ParticipationCertified;
import io.caseledger.attendance.TimetableEvent.ClassEntered;
import io.caseledger.attendance.TraineeEvent.TraineeCorrected;
import io.caseledger.attendance.TraineeEvent.TraineeRegistered;
import io.caseledger.attendance.TraineeKeyEvent.TraineeKeyFreed;
import io.caseledger.privacy.PersonIdentity;
import io.caseledger.privacy.PersonRecord;
import io.caseledger.privacy.PersonRecords;
import io.caseledger.seal.Withheld;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import io.caseledger.store.Streams;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * Trainees as natural persons: one with all registrations that were merged into it, the certificates that were issued to it, and
 * the lists in which it stands.
 */
@Component
class TraineeRecords implements PersonRecords {
    static final String KIND = "TRAINEE";

    private final Journals journals;
    private final Streams streams;
    private final LookupKey secret;

    TraineeRecords(Journals journals, Streams streams, LookupKey secret) {
        this.journals = journals;
        this.streams = streams;
        this.secret = secret;
    }

    @Override
    public Optional<PersonRecord> find(String personId) {
        TraineeProfile who = journals.begin().trainee(personId);
        if (who == null) {
            return Optional.empty();
        }
        String mergedInto = who.mergedInto();
        if (mergedInto != null) {
            throw Rejected.about("personId", "PERSON_MERGED", mergedInto);
        }
        Set<String> trainees = registrations(who);
        List<?> facts = facts(participationsOf(trainees));
        var subjects = new LinkedHashSet<>(trainees);
        facts.forEach(it -> {
            if (it instanceof ParticipationCertified certified) {
                subjects.add(certified.certificateId()); // under which it is kept who received it
            }
        });
        TraineeIdentity identity = who.identity();
        return Optional.of(new PersonRecord(
                personId,
                KIND,
                who.projectId(),
                List.copyOf(subjects),
                files(facts),
                Zone.dayOf(last(trainees, facts)),
                new PersonIdentity(identity.name(), identity.identityNumber(), identity.phone())));
    }

    /** The trainee and all that were merged into it, one into the other. */
    private Set<String> registrations(TraineeProfile who) {
        Journal journal = journals.begin();
        var all = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(who.traineeId()));
        while (!open.isEmpty()) {
            String each = open.removeFirst();
            TraineeProfile now = journal.trainee(each);
            if (all.add(each) && now != null) {
                open.addAll(now.absorbed());
            }
        }
        return all;
    }

    private List<String> participationsOf(Collection<String> trainees) {
        return entered(trainees).map(ClassEntered::participationId).distinct().toList();
    }

    private Stream<ClassEntered> entered(Collection<String> trainees) {
        return facts(trainees.stream().map(TimetableEvent::of).toList()).stream()
                .filter(ClassEntered.class::isInstance)
                .map(ClassEntered.class::cast);
    }

    private List<?> facts(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : streams.read(ids).values().stream()
                        .flatMap(List::stream)
                        .map(Message::getPayload)
                        .toList();
    }

    /** The files of all lists in which the person stands. */
    private List<String> files(List<?> facts) {
        List<String> lists = facts.stream()
                .filter(AttendanceRecorded.class::isInstance)
                .flatMap(it -> Optional.ofNullable(((AttendanceRecorded) it).listId()).stream())
                .distinct()
                .toList();
        return facts(lists).stream()
                .filter(AttendanceListRecorded.class::isInstance)
                .flatMap(it -> Optional.ofNullable(((AttendanceListRecorded) it).fileDigest()).stream())
                .distinct()
                .toList();
    }

    private Instant last(Set<String> trainees, List<?> facts) {
        Stream<Instant> attended = facts.stream()
                .filter(AttendanceRecorded.class::isInstance)
                .map(it -> ((AttendanceRecorded) it).endsAt());
        Stream<Instant> said = facts(trainees).stream()
                .filter(TraineeEvent.class::isInstance)
                .map(it -> ((TraineeEvent) it).occurredAt());
        return Stream.concat(attended, said).max(Instant::compareTo).orElseThrow();
    }

    /** Whoever registers the person anew finds nobody: all keys are free. */
    @Override
    public void release(PersonRecord person) {
        Rejected.unless(!Withheld.isMark(person.identity().name()), "PERSONAL_KEYS_UNAVAILABLE");
        Journal journal = journals.begin();
        Keys keys = new Keys(journal, secret);
        List<String> classes =
                entered(person.subjects()).map(ClassEntered::classId).distinct().toList();
        facts(person.subjects()).stream()
                .flatMap(TraineeRecords::identities)
                .flatMap(it ->
                        Stream.concat(keys.of(it).all(), classes.stream().map(classId -> keys.ofWalkIn(classId, it))))
                .distinct()
                .forEach(keyId -> {
                    String taker = keys.taker(keyId);
                    if (taker != null && person.subjects().contains(taker)) {
                        journal.write(TraineeKeyEvent.STREAM, keyId, new TraineeKeyFreed(keyId, taker));
                    }
                });
    }

    private static Stream<TraineeIdentity> identities(Object event) {
        return switch (event) {
            case TraineeRegistered it -> Stream.of(it.identity());
            case TraineeCorrected it -> Stream.of(it.identity());
            default -> Stream.empty();
        };
    }
}
