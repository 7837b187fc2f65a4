package io.caseledger.screening;

import static io.caseledger.screening.ScreeningState.DELIVERED;
import static io.caseledger.screening.ScreeningState.DRAFT;
import static io.caseledger.screening.ScreeningState.SIGNED;
import static io.caseledger.screening.ScreeningState.SUBMITTED;

import io.caseledger.screening.ScreeningCommand.AcceptRisk;
import io.caseledger.screening.ScreeningCommand.AssessClause;
import io.caseledger.screening.ScreeningCommand.CorrectScreening;
import io.caseledger.screening.ScreeningCommand.DeliverScreening;
import io.caseledger.screening.ScreeningCommand.FinishRemediation;
import io.caseledger.screening.ScreeningCommand.RecheckRemediation;
import io.caseledger.screening.ScreeningCommand.ReviseScreening;
import io.caseledger.screening.ScreeningCommand.ReviseScreeningProfile;
import io.caseledger.screening.ScreeningCommand.SignScreening;
import io.caseledger.screening.ScreeningCommand.StartRemediation;
import io.caseledger.screening.ScreeningCommand.SubmitScreening;
import io.caseledger.screening.ScreeningCommand.VoidScreening;
import io.caseledger.shared.Rejected;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which command is possible in which state. The one table for the check, for the refusal and for the tests. */
final class ScreeningLifeCycle {
    private static final List<Row> TABLE = List.of(
            row(ReviseScreeningProfile.class, DRAFT),
            row(AssessClause.class, DRAFT),
            row(SubmitScreening.class, DRAFT),
            row(DeliverScreening.class, SUBMITTED),
            row(SignScreening.class, DELIVERED),
            row(ReviseScreening.class, SUBMITTED, DELIVERED, SIGNED),
            row(StartRemediation.class, DRAFT, SUBMITTED, DELIVERED, SIGNED),
            row(FinishRemediation.class, DRAFT, SUBMITTED, DELIVERED, SIGNED),
            row(RecheckRemediation.class, DRAFT, SUBMITTED, DELIVERED, SIGNED),
            row(AcceptRisk.class, DRAFT, SUBMITTED, DELIVERED, SIGNED),
            row(CorrectScreening.class, SUBMITTED, DELIVERED, SIGNED),
            row(VoidScreening.class, DRAFT, SUBMITTED, DELIVERED, SIGNED));

    private record Row(Class<? extends ScreeningCommand> command, Set<ScreeningState> states) {}

    private ScreeningLifeCycle() {}

    /** Refuses what is not possible now, and says what is. */
    static void check(ScreeningCommand command, ScreeningState state) {
        Row row = TABLE.stream()
                .filter(it -> it.command().isInstance(command))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The table lacks " + command.getClass()));
        Rejected.unless(row.states().contains(state), "SCREENING_STATE_FORBIDS", state, possible(state));
    }

    private static String possible(ScreeningState state) {
        String commands = TABLE.stream()
                .filter(it -> it.states().contains(state))
                .map(it -> it.command().getSimpleName())
                .collect(Collectors.joining(", "));
        return commands.isEmpty() ? "-" : commands;
    }

    private static Row row(Class<? extends ScreeningCommand> command, ScreeningState first, ScreeningState... more) {
        return new Row(command, EnumSet.of(first, more));
    }
}
