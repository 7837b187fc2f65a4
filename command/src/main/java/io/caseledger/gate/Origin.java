package io.caseledger.gate;

import io.caseledger.shared.Caller;
import io.caseledger.shared.Role;
import io.caseledger.station.Station;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Where a command comes from. It travels as metadata and is stored beside each event; it is never input. */
public record Origin(
        Caller caller, @Nullable String requestId, @Nullable String digest) {
    public static final String BY = "by";
    public static final String ROLES = "roles";
    static final String STATION = Station.OF_CALLER;
    public static final String REQUEST = "request";
    static final String DIGEST = "digest";
    static final String[] KEYS = {BY, ROLES, STATION, REQUEST, DIGEST, Station.ON_BEHALF};

    Map<String, Object> asMetaData() {
        var meta = new HashMap<String, Object>();
        meta.put(BY, caller.subject());
        meta.put(ROLES, caller.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
        if (caller.workstation() != null) {
            meta.put(STATION, caller.workstation());
        }
        if (requestId != null) {
            meta.put(REQUEST, requestId);
            meta.put(DIGEST, digest);
        }
        return meta;
    }

    static Caller callerIn(MetaData meta) {
        String roles = (String) meta.getOrDefault(ROLES, "");
        Set<Role> parsed = Stream.of(roles.split(" "))
                .filter(it -> !it.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Caller((String) meta.getOrDefault(BY, "unknown"), parsed, (String) meta.get(STATION));
    }

    /** The key of a request: clients cannot collide with each other. Absent when the caller gave no request id. */
    static @Nullable String requestKey(MetaData meta) {
        Object request = meta.get(REQUEST);
        return request == null ? null : meta.get(BY) + "/" + request;
    }
}
