package io.caseledger.complaint;

import static io.caseledger.complaint.ComplaintState.*;
import static io.caseledger.complaint.Complaints.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.caseledger.complaint.ComplaintCommand.*;
import io.caseledger.complaint.ComplaintEvent.*;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state with every command: possible (x) or refused (.). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintLifeCycleTest {
    private static final String TABLE = """
            command                          rec rev rej mea cou del esc rei res wit voi mer
            StartPrimaFacieReview             x   .   .   .   .   .   .   .   .   .   .   .
            RejectNotice                      .   x   .   .   .   .   .   .   .   .   .   .
            TakeMeasure                       .   x   .   .   .   .   .   .   .   .   .   .
            SubmitNonInfringementDeclaration  .   .   .   x   .   .   .   .   .   .   .   .
            DeliverDeclaration                .   .   .   .   x   .   .   .   .   .   .   .
            PauseComplaintClock               .   .   .   .   .   x   .   .   .   .   .   .
            ResumeComplaintClock              .   .   .   .   .   x   .   .   .   .   .   .
            EscalateComplaint                 .   .   .   .   .   x   .   .   .   .   .   .
            ReinstateListings                 .   .   .   .   .   x   .   .   .   .   .   .
            ResolveComplaint                  .   .   .   x   .   .   x   x   .   .   .   .
            WithdrawComplaint                 x   x   .   x   x   x   x   x   .   .   .   .
            VoidComplaint                     x   x   x   x   x   x   x   x   x   x   .   .
            ReopenComplaint                   .   .   x   .   .   .   .   .   x   .   .   .
            MergeComplaint                    x   x   x   x   x   x   x   x   x   .   .   .
            CorrectComplaint                  x   x   x   x   x   x   x   x   x   .   .   .
            AddComplaintEvidence              x   x   x   x   x   x   x   x   x   .   .   .
            FlagMaliciousNotice               x   x   x   x   x   x   x   x   x   x   .   .
            ClearMaliciousFlag                x   x   x   x   x   x   x   x   x   x   .   .
            PublishOutcome                    .   .   x   .   .   .   .   .   x   .   .   .
            """;

    private static final List<ComplaintState> COLUMNS = List.of(
            NOTICE_RECEIVED,
            PRIMA_FACIE_REVIEW,
            REJECTED,
            MEASURE_TAKEN,
            COUNTERED,
            DECLARATION_DELIVERED,
            ESCALATED,
            REINSTATED,
            RESOLVED,
            WITHDRAWN,
            VOIDED,
            MERGED);

    private static final Map<String, ComplaintCommand> COMMANDS = Stream.<ComplaintCommand>of(
                    new StartPrimaFacieReview("c-1", LATER),
                    new RejectNotice("c-1", RejectionGround.NOT_INFRINGING, "设计不同", LATER),
                    new TakeMeasure("c-1", List.of(NecessaryMeasure.BLOCK), LATER, LATER),
                    new SubmitNonInfringementDeclaration("c-1", DECLARANT, List.of(PROOF), LATER),
                    new DeliverDeclaration("c-1", LATER),
                    new PauseComplaintClock("c-1", "不可抗力", ESCALATED_AT),
                    new ResumeComplaintClock("c-1", "恢复", ESCALATED_AT),
                    new EscalateComplaint("c-1", "市场监管局", EscalationKind.LAWSUIT, "2022-7", ESCALATED_AT),
                    new ReinstateListings("c-1", DUE),
                    new ResolveComplaint("c-1", ComplaintOutcome.SETTLED, "和解", LATER),
                    new WithdrawComplaint("c-1", "权利人撤回", LATER),
                    new VoidComplaint("c-1", "误录", LATER),
                    new ReopenComplaint("c-1", "新证据", LATER),
                    new MergeComplaint("c-1", "c-0", "同一投诉", LATER),
                    new CorrectComplaint("c-1", null, null, null, null, "更正", null, null, "笔误", LATER),
                    new AddComplaintEvidence("c-1", List.of(PROOF), LATER),
                    new FlagMaliciousNotice("c-1", "伪造专利证书", LATER),
                    new ClearMaliciousFlag("c-1", "查明无恶意", LATER),
                    new PublishOutcome("c-1", "https://example.cn/gongshi/1", LATER))
            .collect(Collectors.toMap(
                    it -> it.getClass().getSimpleName(), it -> it, (first, _) -> first, LinkedHashMap::new));

    @Test
    void the_table_names_every_command_that_is_no_filing_and_every_state() {
        List<String> all = Arrays.stream(ComplaintCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(it -> !it.equals("FileComplaint"))
                .toList();
        assertThat(rows()).extracting(row -> row[0]).containsExactlyElementsOf(all);
        assertThat(COMMANDS.keySet()).containsExactlyElementsOf(all);
        assertThat(COLUMNS).containsExactlyInAnyOrder(ComplaintState.values());
    }

    @TestFactory
    Stream<DynamicTest> every_state_meets_every_command() {
        return rows().stream()
                .flatMap(row -> COLUMNS.stream().map(state -> {
                    boolean possible = possible(row, state);
                    String name = row[0] + (possible ? " is possible in " : " is refused in ") + state;
                    return dynamicTest(name, () -> meet(state, Objects.requireNonNull(COMMANDS.get(row[0])), possible));
                }));
    }

    private static void meet(ComplaintState state, ComplaintCommand command, boolean possible) {
        EventStore store = store();
        happened(store, "c-0", List.of(filed("c-0", SECOND)));
        var result = fixture(store).given(prepared(state, command)).when(command);
        if (possible) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectException(forbids(state));
        }
    }

    /** Some commands also need a paused clock, or a flag that is there already. */
    private static List<ComplaintEvent> prepared(ComplaintState state, ComplaintCommand command) {
        var story = new ArrayList<>(story(state));
        if (command instanceof ResumeComplaintClock && state == DECLARATION_DELIVERED) {
            story.add(new ComplaintClockPaused("c-1", "p-16", "不可抗力", ARRIVED));
        }
        if (command instanceof ClearMaliciousFlag) {
            story.add(new MaliciousNoticeFlagged("c-1", "p-16", "伪造", RECEIVED));
        }
        return story;
    }

    private static List<String[]> rows() {
        return TABLE.lines().skip(1).map(line -> line.trim().split(" +")).toList();
    }

    private static boolean possible(String[] row, ComplaintState state) {
        return row[COLUMNS.indexOf(state) + 1].equals("x");
    }

    private static Matcher<Throwable> forbids(ComplaintState state) {
        String names = rows().stream()
                .filter(row -> possible(row, state))
                .map(row -> row[0].substring(0, 1).toLowerCase(Locale.ROOT) + row[0].substring(1))
                .collect(Collectors.joining(", "));
        var wanted = new Reason("COMPLAINT_STATE_FORBIDS", null, List.of(state.name(), names.isEmpty() ? "-" : names));
        return new CustomTypeSafeMatcher<>(wanted.toString()) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return Rejected.in(thrown).orElse(List.of()).equals(List.of(wanted));
            }
        };
    }
}
