package io.caseledger.collaboration.view;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** That something was put right, and why. */
public record Correction(String reason, Instant occurredAt) {
    static List<Correction> and(List<Correction> earlier, String reason, Instant occurredAt) {
        return Stream.concat(earlier.stream(), Stream.of(new Correction(reason, occurredAt)))
                .toList();
    }
}
