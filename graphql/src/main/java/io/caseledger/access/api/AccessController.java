package io.caseledger.access.api;

import io.caseledger.access.Access.Operation;
import io.caseledger.access.Access.Target;
import io.caseledger.access.Accesses;
import io.caseledger.access.KeptAccess;
import io.caseledger.api.Connection;
import io.caseledger.shared.Role;
import io.caseledger.store.ChainedLog.Verdict;
import io.caseledger.views.Page;
import io.caseledger.views.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers auditors about the access record. */
@Controller
class AccessController {
    private final Accesses accesses;

    AccessController(Accesses accesses) {
        this.accesses = accesses;
    }

    /** An access as it is shown. */
    record AccessEntry(
            long number,
            Instant at,
            String subject,
            List<Role> roles,
            @Nullable String workstation,
            String address,
            @Nullable String purpose,
            Operation operation,
            List<String> asked,
            List<String> fields,
            List<Target> records,
            int recordCount,
            String previous,
            String digest) {
        static AccessEntry of(KeptAccess kept) {
            var access = kept.access();
            return new AccessEntry(
                    kept.number(),
                    kept.at(),
                    access.subject(),
                    Role.givenByTokens().stream()
                            .filter(access.roles()::contains)
                            .toList(),
                    access.workstation(),
                    access.address(),
                    access.purpose(),
                    access.operation(),
                    access.asked(),
                    access.fields(),
                    access.records(),
                    access.recordCount(),
                    kept.previous(),
                    kept.digest());
        }
    }

    /** What a check found, as it is shown. */
    record Check(boolean whole, @Nullable Long fault, long first, long last, long count, String digest) {
        static Check of(Verdict it) {
            return new Check(it.fault() == null, it.fault(), it.first(), it.last(), it.rows(), it.digest());
        }
    }

    @QueryMapping
    Connection<AccessEntry> accesses(@Arguments AccessList asked) {
        Slice slice = asked.slice();
        var wanted = asked.wanted();
        List<KeptAccess> found = accesses.find(wanted, AccessList.beyond(slice), slice.backward(), slice.size() + 1);
        boolean more = found.size() > slice.size();
        boolean begun = slice.cursor() != null;
        List<KeptAccess> shown =
                !more ? found : slice.backward() ? found.subList(1, found.size()) : found.subList(0, slice.size());
        var edges = shown.stream()
                .map(it -> new Page.Edge<>(AccessList.cursor(it.number()), it))
                .toList();
        var page = new Page<>(
                edges, slice.backward() ? more : begun, slice.backward() ? begun : more, () -> accesses.count(wanted));
        return Connection.of(page, AccessEntry::of);
    }

    @QueryMapping
    Check accessRecordCheck() {
        return Check.of(accesses.check());
    }
}
