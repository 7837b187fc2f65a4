package io.caseledger.access;

import io.caseledger.edition.Editions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of the policy for the access record. */
final class AccessPolicies {
    private final Editions<AccessPolicy> versions;

    private AccessPolicies(Editions<AccessPolicy> versions) {
        this.versions = versions;
    }

    /** The bundled versions, and those in a directory of the operator. */
    static AccessPolicies load(@Nullable Path directory) {
        return new AccessPolicies(Editions.load(AccessPolicy.class, "access-policies", directory));
    }

    static AccessPolicies of(Map<String, byte[]> files) {
        return new AccessPolicies(new Editions<>(AccessPolicy.class, files));
    }

    Optional<AccessPolicy> inForceOn(LocalDate day) {
        return versions.inForceOn(day);
    }
}
