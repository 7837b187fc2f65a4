package io.caseledger.attendance.view;

import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.shared.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What a trainee is found by.
 *
 * @param identityNumber as it is compared
 * @param phone as it is compared
 */
@Personal("trainee-lookup")
public record TraineeLookup(
        @Nullable String identityNumber, @Nullable String phone) {
    static TraineeLookup of(TraineeIdentity who) {
        return new TraineeLookup(
                who.identityNumber() == null ? null : TraineeIdentity.comparableNumber(who.identityNumber()),
                who.phone() == null ? null : TraineeIdentity.comparablePhone(who.phone()));
    }

    /** Keeps everything personal out of logs. */
    @Override
    public String toString() {
        return "TraineeLookup[…]";
    }
}
