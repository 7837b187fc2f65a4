package io.caseledger.access;

import io.caseledger.store.ChainedRow;
import java.time.Instant;

/** An access with its place in the chain. */
public record KeptAccess(long number, Instant at, Access access, String previous, String digest) {
    static KeptAccess of(ChainedRow row, Access access) {
        return new KeptAccess(row.number(), row.at(), access, row.previous(), row.digest());
    }
}
