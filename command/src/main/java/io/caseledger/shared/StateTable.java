package io.caseledger.shared;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which command is possible in which state of a record: the one table for the check, for the refusal, and for those who
 * want to show what can be done now.
 *
 * @param <C> the sealed commands of the record
 * @param <S> its states
 */
public final class StateTable<C, S extends Enum<S>> {
    private final String refusal;
    private final Map<Class<? extends C>, Set<S>> rows = new LinkedHashMap<>();

    private StateTable(String refusal) {
        this.refusal = refusal;
    }

    /** An empty table whose refusals carry this code. */
    public static <C, S extends Enum<S>> StateTable<C, S> refusingWith(String code) {
        return new StateTable<>(code);
    }

    /** Adds a command that is possible in these states. */
    public StateTable<C, S> row(Class<? extends C> command, Set<S> states) {
        if (rows.putIfAbsent(command, states) != null) {
            throw new IllegalStateException(command + " stands twice in the table");
        }
        return this;
    }

    @SafeVarargs
    public final StateTable<C, S> row(Class<? extends C> command, S first, S... more) {
        return row(command, EnumSet.of(first, more));
    }

    public boolean allows(Class<?> command, S state) {
        return rows.getOrDefault(command, Set.of()).contains(state);
    }

    /**
     * Refuses a command that the state does not allow.
     *
     * @throws Rejected naming the state and what is possible in it
     */
    public void check(C command, S state) {
        Rejected.unless(allows(command.getClass(), state), refusal, state, listed(possibleIn(state)));
    }

    /** The commands that are possible in a state, in the order of the table. */
    public List<Class<? extends C>> possibleIn(S state) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().contains(state))
                .<Class<? extends C>>map(Map.Entry::getKey)
                .toList();
    }

    /** Commands as people know them, by the names of their mutations. */
    public static String listed(List<? extends Class<?>> commands) {
        return commands.isEmpty()
                ? "-"
                : String.join(", ", commands.stream().map(StateTable::nameOf).toList());
    }

    /** The mutation of a command: {@code FileComplaint} is {@code fileComplaint}. */
    public static String nameOf(Class<?> command) {
        String name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
