package io.caseledger.collaboration;

import static io.caseledger.collaboration.CollaborationMechanismState.*;
import static io.caseledger.collaboration.Mechanisms.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.collaboration.CollaborationMechanismCommand.*;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state with every command: possible (x) or refused (.). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollaborationMechanismLifeCycleTest {
    private static final StateTable<CollaborationMechanismState> TABLE =
            new StateTable<>("""
            command                  pro sig for sus end voi
            JoinMechanism             x   x   x   x   .   .
            LeaveMechanism            x   x   x   x   .   .
            VoidMechanismMembership   x   x   x   x   x   .
            CorrectMechanismMember    x   x   x   x   x   .
            SignMechanismAgreement    x   x   x   x   .   .
            BringMechanismIntoForce   .   x   .   .   .   .
            AmendMechanism            .   .   x   x   .   .
            SuspendMechanism          .   .   x   .   .   .
            ResumeMechanism           .   .   .   x   .   .
            EndMechanism              .   .   x   x   .   .
            VoidMechanism             x   x   x   x   x   .
            CorrectMechanism          x   x   x   x   x   .
            """, List.of(PROPOSED, SIGNED, IN_FORCE, SUSPENDED, ENDED, VOIDED));

    private static final Map<String, CollaborationMechanismCommand> COMMANDS = Stream.<CollaborationMechanismCommand>of(
                    new JoinMechanism("m-1", "police", agency(Agency.Kind.POLICE, "公安局", null), LATER),
                    new LeaveMechanism("m-1", "platform", "停业", LATER),
                    new VoidMechanismMembership("m-1", "platform", "误录", LATER),
                    new CorrectMechanismMember("m-1", "platform", PLATFORM, "笔误", LATER),
                    new SignMechanismAgreement("m-1", AGREEMENT, List.of("platform"), FORCE_ON),
                    new BringMechanismIntoForce("m-1", FORCE_ON),
                    new AmendMechanism("m-1", AGREEMENT, "增加平台义务", List.of("market", "customs"), FORCE_ON.plusDays(9)),
                    new SuspendMechanism("m-1", "机构改革", LATER),
                    new ResumeMechanism("m-1", "改革完成", LATER),
                    new EndMechanism("m-1", "期满", LATER),
                    new VoidMechanism("m-1", "误录", LATER),
                    new CorrectMechanism("m-1", "更正后的名称", null, null, null, null, null, "笔误", LATER))
            .collect(Collectors.toMap(
                    it -> it.getClass().getSimpleName(), it -> it, (first, _) -> first, LinkedHashMap::new));

    @Test
    void the_table_names_every_command_that_is_no_proposal_and_every_state() {
        List<String> all = Arrays.stream(CollaborationMechanismCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(it -> !it.equals("ProposeMechanism"))
                .toList();
        assertThat(TABLE.commands()).containsExactlyElementsOf(all);
        assertThat(COMMANDS.keySet()).containsExactlyElementsOf(all);
        assertThat(TABLE.columns()).containsExactlyInAnyOrder(CollaborationMechanismState.values());
    }

    @TestFactory
    Stream<DynamicTest> every_state_meets_every_command() {
        return TABLE.tests(CollaborationMechanismLifeCycleTest::meet);
    }

    private static void meet(CollaborationMechanismState state, String command, boolean possible) {
        var result = fixture().given(story(state)).when(Objects.requireNonNull(COMMANDS.get(command)));
        if (possible) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents()
                    .expectException(refusal("MECHANISM_STATE_FORBIDS", null, state, TABLE.possibleIn(state)));
        }
    }
}
