package io.caseledger.access.api;

import io.caseledger.access.Access;
import io.caseledger.access.Access.Operation;
import io.caseledger.access.Access.Target;
import io.caseledger.api.Callers;
import io.caseledger.api.PlainRefusals;
import io.caseledger.security.Visits;
import io.caseledger.security.Visits.Visit;
import io.caseledger.shared.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The same as for queries at the doors that are not GraphQL: what is downloaded is on record before its first byte leaves. */
@Component
public class AccessDoor {
    private final Recorder recorder;
    private final Visits visits;
    private final Callers callers;
    private final PlainRefusals refusals;

    AccessDoor(Recorder recorder, Visits visits, Callers callers, PlainRefusals refusals) {
        this.recorder = recorder;
        this.visits = visits;
        this.callers = callers;
        this.refusals = refusals;
    }

    /**
     * Answers once it is on record which records are shown.
     *
     * @param type of the records, as the schema calls it
     */
    public ServerResponse show(ServerRequest request, String type, List<String> ids, Supplier<ServerResponse> answer) {
        Optional<String> refusal = recorder.refuses(access(request, type, ids));
        return refusal.isEmpty() ? answer.get() : refuse(refusal.get());
    }

    private ServerResponse refuse(String code) {
        boolean theirs = code.equals(Recorder.PURPOSE_REQUIRED);
        return refusals.refuse(theirs ? HttpStatus.BAD_REQUEST : HttpStatus.SERVICE_UNAVAILABLE, code);
    }

    private Access access(ServerRequest request, String type, List<String> ids) {
        Caller caller = callers.current();
        Visit visit = visits.of(request.servletRequest());
        return new Access(
                caller.subject(),
                caller.roles(),
                caller.workstation(),
                visit.address(),
                visit.purpose(),
                Operation.DOWNLOAD,
                List.of(request.path()),
                List.of(),
                ids.stream().limit(Access.MOST).map(it -> new Target(type, it)).toList(),
                ids.size());
    }
}
