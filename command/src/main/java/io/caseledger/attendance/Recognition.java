package io.caseledger.attendance;

import io.caseledger.shared.Rejected;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Knows people again in the rows of one list. */
final class Recognition {
    private final Keys keys;
    private final String listId;
    private final Set<String> registered = new HashSet<>();
    private Set<String> denied = Set.of();

    Recognition(Keys keys, String listId) {
        this.keys = keys;
        this.listId = listId;
    }

    /** @param completed whether the row says more of the person than was known */
    record Person(String traineeId, boolean isNew, boolean completed) {}

    /** Does not know these, as if nobody had been registered under such ids. */
    void deny(Set<String> traineeIds) {
        denied = traineeIds;
    }

    /** Notes a walk-in of this very list: another row of the same name cannot be told from it. */
    void registered(String traineeId) {
        registered.add(traineeId);
    }

    /** Finds whom a row means: by the trainee's id, by identity number, by phone and name, or by name within the class. */
    Person find(ListedRow row) {
        String named = row.written().traineeId();
        if (named != null) {
            TraineeProfile who = denied.contains(named) ? null : keys.current(named);
            if (who == null) {
                throw Rejected.about("traineeId", "TRAINEE_NOT_FOUND", named);
            }
            return new Person(who.traineeId(), false, false);
        }
        TraineeIdentity person = Objects.requireNonNull(row.identity());
        TraineeProfile byNumber = keys.holder(row.keys().ofIdentity());
        if (byNumber != null) {
            mustBeNamed(byNumber, person);
            return new Person(byNumber.traineeId(), false, false);
        }
        TraineeProfile other = keys.holder(row.walkInKey() == null ? row.keys().ofContact() : row.walkInKey());
        if (other == null || isSomebodyElse(other, person)) {
            return new Person(row.newTraineeId(listId), true, false);
        }
        boolean twins = row.walkInKey() != null && registered.contains(other.traineeId());
        Rejected.unlessAbout("name", !twins, "WALK_IN_REPEATED");
        return new Person(other.traineeId(), false, person.identityNumber() != null);
    }

    /** A number that belongs to somebody of another name was mistyped, more likely than not. */
    private static void mustBeNamed(TraineeProfile known, TraineeIdentity person) {
        boolean same = TraineeKeys.plain(known.identity().name()).equals(TraineeKeys.plain(person.name()));
        Rejected.unlessAbout("name", same, "NAME_DIFFERS", known.traineeId());
    }

    /** The same phone and name, and two identity numbers: two people who share a phone. */
    private static boolean isSomebodyElse(TraineeProfile known, TraineeIdentity person) {
        return person.identityNumber() != null && known.identity().identityNumber() != null;
    }
}
