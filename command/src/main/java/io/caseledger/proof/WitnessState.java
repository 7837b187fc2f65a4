package io.caseledger.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a witness outside has followed.
 *
 * @param target where it is
 * @param size of the last checkpoint that it took; absent while it took none in this process
 * @param takenAt when that was
 * @param error why the last try failed; absent when it did not
 * @param triedAt when that was
 */
public record WitnessState(
        String target,
        @Nullable Long size,
        @Nullable Instant takenAt,
        @Nullable String error,
        @Nullable Instant triedAt) {}
