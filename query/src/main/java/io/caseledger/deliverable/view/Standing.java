package io.caseledger.deliverable.view;

import io.caseledger.deliverable.DeliverableKind;
import io.caseledger.deliverable.DeliverableState;
import io.caseledger.deliverable.view.DeliverableVersion.Accepted;
import io.caseledger.deliverable.view.DeliverableVersion.Published;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the whole deliverable stands, by the version that speaks for it.
 *
 * <p>Of the accepted versions of a report that is the one that was accepted first of those that are long enough with an abstract
 * that fits; of the published versions of a white paper, the one that was published first. So a later version, or a revocation of
 * one of several, moves nothing that stands by another one. While none is accepted or published, the last version speaks.
 *
 * @param version absent while there is no text
 * @param acceptedOn the local day on which the speaking version was accepted
 * @param publishedOn the local day on which the speaking version was published
 */
record Standing(
        DeliverableState state,
        @Nullable DeliverableVersion version,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate publishedOn,
        boolean compiled) {

    static Standing of(DeliverableKind kind, List<DeliverableVersion> versions, boolean voided) {
        Optional<DeliverableVersion> speaking = kind == DeliverableKind.REPORT
                ? accepted(versions)
                : first(versions, it -> publishedAt(it.publication()));
        DeliverableVersion version = speaking.orElse(versions.isEmpty() ? null : versions.getLast());
        return new Standing(
                state(version, voided),
                version,
                version == null ? null : day(acceptedAt(version.acceptance())),
                version == null ? null : day(publishedAt(version.publication())),
                versions.stream().anyMatch(it -> it.compilation() != null));
    }

    private static Optional<DeliverableVersion> accepted(List<DeliverableVersion> versions) {
        List<DeliverableVersion> fitting = versions.stream()
                .filter(it -> it.longEnough() && it.abstractFits())
                .toList();
        return first(fitting, it -> acceptedAt(it.acceptance()))
                .or(() -> first(versions, it -> acceptedAt(it.acceptance())));
    }

    /** The version of the earliest instant, and of two with the same one the earlier version. */
    private static Optional<DeliverableVersion> first(
            List<DeliverableVersion> versions, Function<DeliverableVersion, @Nullable Instant> at) {
        return versions.stream()
                .filter(it -> at.apply(it) != null)
                .min(Comparator.comparing(it -> Objects.requireNonNull(at.apply(it))));
    }

    private static @Nullable Instant acceptedAt(@Nullable Accepted acceptance) {
        return acceptance == null ? null : acceptance.acceptedAt();
    }

    private static @Nullable Instant publishedAt(@Nullable Published publication) {
        return publication == null ? null : publication.publishedAt();
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : Zone.dayOf(at);
    }

    private static DeliverableState state(@Nullable DeliverableVersion version, boolean voided) {
        if (voided) {
            return DeliverableState.VOIDED;
        }
        return version == null ? DeliverableState.REGISTERED : version.state();
    }
}
