package io.caseledger.collaboration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A picture of which command is possible (x) in which state, and the tests that follow from it. */
record StateTable<S extends Enum<S>>(String picture, List<S> columns) {

    /** What must come of one command in one state. */
    interface Meeting<S> {
        void meet(S state, String command, boolean possible);
    }

    List<String> commands() {
        return rows().stream().map(row -> row[0]).toList();
    }

    Stream<DynamicTest> tests(Meeting<S> meeting) {
        return rows().stream()
                .flatMap(row -> columns.stream().map(state -> {
                    boolean possible = possible(row, state);
                    String name = row[0] + (possible ? " is possible in " : " is refused in ") + state;
                    return DynamicTest.dynamicTest(name, () -> meeting.meet(state, row[0], possible));
                }));
    }

    String possibleIn(S state) {
        String names = rows().stream()
                .filter(row -> possible(row, state))
                .map(row -> row[0])
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }

    private List<String[]> rows() {
        return picture.lines().skip(1).map(line -> line.trim().split(" +")).toList();
    }

    private boolean possible(String[] row, S state) {
        return row[columns.indexOf(state) + 1].equals("x");
    }
}
