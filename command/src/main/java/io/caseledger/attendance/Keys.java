package io.caseledger.attendance;

import io.caseledger.attendance.TraineeKeyEvent.*;
import io.caseledger.shared.Rejected;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands behind which key, as one command sees and changes it. */
final class Keys {
    private final Journal journal;
    private final LookupKey secret;
    private boolean checked;

    Keys(Journal journal, LookupKey secret) {
        this.journal = journal;
        this.secret = secret;
    }

    TraineeKeys of(TraineeIdentity who) {
        return TraineeKeys.of(who, secret);
    }

    String ofWalkIn(String classId, TraineeIdentity who) {
        return TraineeKeys.ofWalkIn(classId, who, secret);
    }

    /** The trainee for whom a key stands now; for one that was merged, the one for whom everything counts. */
    @Nullable
    TraineeProfile holder(@Nullable String keyId) {
        String holder = keyId == null ? null : taker(keyId);
        return holder == null ? null : current(holder);
    }

    /** The trainee of this id, or the one into whom it was merged. */
    @Nullable
    TraineeProfile current(String traineeId) {
        TraineeProfile now = journal.trainee(traineeId);
        while (now != null && now.mergedInto() != null) {
            now = journal.trainee(now.mergedInto());
        }
        return now;
    }

    @Nullable
    String taker(String keyId) {
        KeyHolder key = journal.read(keyId, KeyHolder.class);
        return key == null ? null : key.taker();
    }

    /**
     * Takes the keys of a person: the natural one, which must be free, and beside an identity number also phone and name,
     * where they are free, so that the person is found by either.
     *
     * @throws Rejected with {@code ALREADY_EXISTS} naming the trainee who has the natural key
     */
    void take(String traineeId, TraineeKeys keys, String field) {
        mustBeOfThisInstallation();
        String natural = keys.natural();
        String taker = natural == null ? null : taker(natural);
        if (taker != null && !taker.equals(traineeId)) {
            TraineeProfile who = Objects.requireNonNull(current(taker));
            throw Rejected.about(
                    field + (keys.ofIdentity() == null ? ".phone" : ".identityNumber"),
                    "ALREADY_EXISTS",
                    who.traineeId());
        }
        keys.all().filter(it -> taker(it) == null).forEach(it -> take(it, traineeId));
    }

    void take(String keyId, String traineeId) {
        mustBeOfThisInstallation();
        journal.write(TraineeKeyEvent.STREAM, keyId, new TraineeKeyTaken(keyId, traineeId));
    }

    /** Gives back those keys of a person that a correction leaves without reason. */
    void free(String traineeId, TraineeKeys before, TraineeKeys after) {
        List<String> kept = after.all().toList();
        before.all()
                .filter(it -> !kept.contains(it) && traineeId.equals(taker(it)))
                .forEach(it -> journal.write(TraineeKeyEvent.STREAM, it, new TraineeKeyFreed(it, traineeId)));
    }

    /** Everything that must be read before keys are taken. */
    static Stream<String> guard() {
        return Stream.of(LookupKeyChosen.STREAM_ID);
    }

    /** With another lookup key than the one of the first trainee, the same person would be registered twice. */
    private void mustBeOfThisInstallation() {
        if (checked) {
            return;
        }
        KeyHolder first = journal.read(LookupKeyChosen.STREAM_ID, KeyHolder.class);
        if (first == null) {
            var chosen = new LookupKeyChosen(LookupKeyChosen.STREAM_ID, secret.fingerprint());
            journal.write(TraineeKeyEvent.STREAM, LookupKeyChosen.STREAM_ID, chosen);
        } else {
            Rejected.unless(secret.fingerprint().equals(first.fingerprint()), "LOOKUP_KEY_DIFFERS");
        }
        checked = true;
    }
}
