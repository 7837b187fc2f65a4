package io.caseledger.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.Test;

/** Through Axon Server a failure arrives without its class. */
class LostRaceTest {
    @Test
    void a_race_lost_on_another_node_is_known_by_its_text() {
        assertThat(CommandDesk.lostRace(remote("[AXONIQ-2000] Invalid sequence number 0 for aggregate a, expected 1")))
                .isTrue();
        assertThat(CommandDesk.lostRace(remote(CommandDesk.LOST_RACE + ": Referral r1 exists")))
                .isTrue();
    }

    @Test
    void any_other_failure_is_not_tried_again() {
        assertThat(CommandDesk.lostRace(remote("The disk is full"))).isFalse();
    }

    private static CommandExecutionException remote(String message) {
        return new CommandExecutionException(message, null);
    }
}
