package io.caseledger.screening;

import io.caseledger.shared.IpRight;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A right in the enterprise's inventory (知识产权台账). */
public record IpAsset(
        @Valid IpRight right, Status status, @Nullable LocalDate expiresOn) {

    /** Legal status (法律状态). */
    public enum Status {
        PENDING,
        IN_FORCE,
        LAPSED,
        INVALIDATED,
        IN_DISPUTE
    }
}
