package io.caseledger.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.file.Digests;
import io.caseledger.privacy.PersonErasureEvent.PersonErasureOrdered;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the certificate of an erasure says, a line each; its digest is kept with the erasure. */
final class ErasureCertificate {
    private ErasureCertificate() {}

    static String digest(PersonErasureOrdered order, List<RemovedCopies> removed, Instant completedAt) {
        var said = Stream.of(
                order.number(),
                order.erasureId(),
                order.projectId(),
                order.personId(),
                order.kind(),
                order.reason(),
                Objects.requireNonNullElse(order.requestReference(), ""),
                Objects.requireNonNullElse(order.legalBasis(), ""),
                order.orderedBy(),
                order.occurredAt().toString());
        var gone = removed.stream().map(it -> it.kind() + " " + it.count());
        String text = Stream.of(said, gone, Stream.of(completedAt.toString()))
                .flatMap(it -> it)
                .collect(Collectors.joining("\n"));
        return Digests.of(text.getBytes(UTF_8));
    }
}
