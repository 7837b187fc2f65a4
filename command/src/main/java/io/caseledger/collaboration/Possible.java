package io.caseledger.collaboration;

import io.caseledger.shared.Rejected;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of which command is possible in which state; the one source for the check and for what a refusal says. */
final class Possible<C, S extends Enum<S>> {
    private final String code;
    private final Map<Class<? extends C>, Set<S>> rows = new LinkedHashMap<>();

    Possible(String code) {
        this.code = code;
    }

    Possible<C, S> row(Class<? extends C> command, Set<S> states) {
        rows.put(command, states);
        return this;
    }

    /** Refuses with the table's code; its arguments are the state and the commands that are possible in it. */
    void check(C command, S state) {
        boolean possible = rows.getOrDefault(command.getClass(), Set.of()).contains(state);
        Rejected.unless(possible, code, state, possibleIn(state));
    }

    private String possibleIn(S state) {
        String names = rows.entrySet().stream()
                .filter(row -> row.getValue().contains(state))
                .map(row -> row.getKey().getSimpleName())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }
}
