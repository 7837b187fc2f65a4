package io.caseledger.attendance;

import io.caseledger.attendance.TraineeKeyEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * A key of a person as its stream tells.
 *
 * @param taker the trainee for whom it stands
 * @param fingerprint of the lookup key, in the one stream that tells it
 */
record KeyHolder(@Nullable String taker, @Nullable String fingerprint) {
    private static final KeyHolder NOBODY = new KeyHolder(null, null);

    static KeyHolder after(TraineeKeyEvent event, @Nullable KeyHolder before) {
        return switch (event) {
            case TraineeKeyTaken it -> new KeyHolder(it.traineeId(), null);
            case TraineeKeyFreed _ -> NOBODY;
            case LookupKeyChosen it -> before == null ? new KeyHolder(null, it.fingerprint()) : before;
        };
    }
}
