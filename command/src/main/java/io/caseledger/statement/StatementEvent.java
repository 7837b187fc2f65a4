package io.caseledger.statement;

import io.caseledger.shared.CityFact;
import io.caseledger.shared.ProjectFact;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a certified statement. Names and components are stored for ever. */
public sealed interface StatementEvent extends ProjectFact, CityFact {
    String statementId();

    LocalDate asOf();

    Occasion occasion();

    String reason();

    /** By the subject of the token. */
    String issuedBy();

    /** The position of the log at which the figures were counted. */
    long reflects();

    /** What is signed: a {@link StatementDocument} in the canonical form, byte for byte as it was. */
    String document();

    /** Ed25519 over the UTF-8 bytes of the document, in Base64. */
    String signature();

    /** By which the signature is verified, as C2SP {@code signed-note} writes it. */
    String verifierKey();

    Instant occurredAt();

    /** The statement whose place it takes; absent for the first of a chain. */
    default @Nullable String restated() {
        return null;
    }

    @Revision("1")
    record StatementCertified(
            String statementId,
            String projectId,
            LocalDate asOf,
            Occasion occasion,
            String reason,
            String issuedBy,
            long reflects,
            String document,
            String signature,
            String verifierKey,
            Instant occurredAt)
            implements StatementEvent {}

    @Revision("1")
    record StatementRestated(
            String statementId,
            String projectId,
            String restates,
            LocalDate asOf,
            Occasion occasion,
            String reason,
            String issuedBy,
            long reflects,
            String document,
            String signature,
            String verifierKey,
            Instant occurredAt)
            implements StatementEvent {
        @Override
        public String restated() {
            return restates;
        }
    }
}
