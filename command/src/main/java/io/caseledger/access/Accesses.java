package io.caseledger.access;

import io.caseledger.access.Access.Operation;
import io.caseledger.access.Access.Target;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Now;
import io.caseledger.shared.Zone;
import io.caseledger.store.ChainedLog;
import io.caseledger.store.ChainedLog.Verdict;
import io.caseledger.store.ChainedLog.Wanted;
import io.caseledger.store.ChainedRow;
import io.caseledger.store.StoreUnavailable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps accesses, and finds them again. */
public final class Accesses {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Caller SYSTEM = Caller.system("access-retention");

    private final ChainedLog log;
    private final AccessPolicies policies;
    private final Now now;

    Accesses(ChainedLog log, AccessPolicies policies, Now now) {
        this.log = log;
        this.policies = policies;
        this.now = now;
    }

    /**
     * Returns once the access is on record.
     *
     * @throws StoreUnavailable when it cannot be kept; then nothing may be shown
     */
    public void keep(Access access) {
        var ids = access.records().stream().map(Target::id).collect(Collectors.toUnmodifiableSet());
        log.append(now.instant(), access.subject(), JSON.writeValueAsString(access), ids);
    }

    /** The accesses beyond a number, the latest first; backward, those before it. */
    public List<KeptAccess> find(Wanted wanted, @Nullable Long beyond, boolean backward, int limit) {
        return log.rows(wanted, beyond, backward, limit).stream()
                .map(it -> KeptAccess.of(it, read(it)))
                .toList();
    }

    /** A row that somebody made unreadable must not hide the others. */
    private static Access read(ChainedRow row) {
        try {
            return JSON.readValue(row.content(), Access.class);
        } catch (JacksonException e) {
            return new Access(
                    row.subject(), Set.of(), null, "", null, Operation.UNREADABLE, List.of(), List.of(), List.of(), 0);
        }
    }

    public long count(Wanted wanted) {
        return log.count(wanted);
    }

    /** Reads the whole record and says whether anything was changed in it or taken out of it. */
    public Verdict check() {
        return log.check();
    }

    /**
     * Deletes what the policy no longer keeps, and says so in an access of its own.
     *
     * @return how many went; absent while no policy is in force, which keeps all
     */
    public OptionalLong deleteOutdated() {
        Instant at = now.instant();
        LocalDate today = Zone.dayOf(at);
        return policies.inForceOn(today)
                .map(it -> log.cut(Zone.startOf(it.firstKept(today)), at, SYSTEM.subject(), went -> deletion(it, went)))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static String deletion(AccessPolicy policy, long went) {
        return JSON.writeValueAsString(new Access(
                SYSTEM.subject(),
                SYSTEM.roles(),
                null,
                "",
                policy.id(),
                Operation.DELETION,
                List.of("accesses"),
                List.of(),
                List.of(),
                Math.toIntExact(went)));
    }
}
