package io.caseledger.access.api;

import io.caseledger.access.Access;
import io.caseledger.access.Access.Operation;
import io.caseledger.access.Access.Target;
import io.caseledger.security.Visits.Visit;
import io.caseledger.shared.Caller;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one operation shows, gathered while it is executed, by however many threads. */
final class Shown {
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<Target> records = new LinkedHashSet<>();
    private Operation operation = Operation.QUERY;
    private boolean everything;
    private boolean over;

    /** @param everything whether all that is shown matters, and not only whom it shows */
    synchronized void begin(Operation what, Set<String> fieldsOfTheOperation, boolean everything) {
        this.operation = what;
        this.asked.addAll(fieldsOfTheOperation);
        this.everything = everything;
    }

    synchronized boolean everything() {
        return everything;
    }

    synchronized Operation operation() {
        return operation;
    }

    synchronized void field(String name) {
        if (!over) {
            fields.add(name);
        }
    }

    synchronized void record(Target record) {
        if (!over) {
            records.add(record);
        }
    }

    /** Whether it is to be put on record. */
    synchronized boolean matters() {
        return !fields.isEmpty() || everything && !asked.isEmpty();
    }

    /** It is told once: what a stream shows after its beginning adds nothing. */
    synchronized Access by(Caller caller, Visit visit) {
        over = true;
        return new Access(
                caller.subject(),
                caller.roles(),
                caller.workstation(),
                visit.address(),
                visit.purpose(),
                operation,
                List.copyOf(asked),
                List.copyOf(fields),
                records.stream().limit(Access.MOST).toList(),
                records.size());
    }
}
