package io.caseledger.attendance.view;

import io.caseledger.attendance.AttendanceState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step that the attendance of a session took, by whom, when and, where a reason is asked for, why. */
public record AttendanceChange(
        String sessionId,
        AttendanceState state,
        int minutes,
        @Nullable String reason,
        String by,
        Instant at) {}
