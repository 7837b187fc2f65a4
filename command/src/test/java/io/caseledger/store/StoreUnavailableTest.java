package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.grpc.Status;
import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a caller is told when the place of the events is away; the faults are those that the connector gave when its server was stopped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreUnavailableTest {
    @Test
    void it_is_found_behind_what_it_caused() {
        var fault = new StoreUnavailable("away", false, null);
        assertThat(StoreUnavailable.in(new ExecutionException(new IllegalStateException(fault))))
                .containsSame(fault);
    }

    @Test
    void a_read_that_meets_no_server_says_that_it_is_out_of_reach() {
        var grpc = Status.UNAVAILABLE.asRuntimeException();
        assertThat(StoreUnavailable.in(new EventStoreException(grpc.toString(), new ExecutionException(grpc))))
                .hasValueSatisfying(it -> assertThat(it).hasMessage("Axon Server is out of reach: UNAVAILABLE"));
        assertThat(StoreUnavailable.in(Status.INVALID_ARGUMENT.asRuntimeException()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMAND_DISPATCH_ERROR", "CONNECTION_FAILED", "NO_EVENT_STORE_MASTER_AVAILABLE"})
    void a_command_that_meets_no_server_says_so_too(ErrorCategory category) {
        assertThat(StoreUnavailable.in(new AxonServerException(category, "Received exception", "client")))
                .isPresent();
    }

    @Test
    void a_server_that_knows_nobody_yet_is_away_and_our_own_bus_is_not() {
        assertThat(StoreUnavailable.in(new NoHandlerForCommandException("No Handler for command: Award")))
                .isPresent();
        assertThat(StoreUnavailable.in(new NoHandlerForCommandException("No handler was subscribed for [Award]")))
                .isEmpty();
    }

    @Test
    void a_fault_of_the_program_is_none_of_the_store() {
        assertThat(StoreUnavailable.in(
                        new AxonServerException(ErrorCategory.COMMAND_EXECUTION_ERROR, "a fault", "client")))
                .isEmpty();
        assertThat(StoreUnavailable.in(new IllegalStateException())).isEmpty();
        assertThat(StoreUnavailable.in(null)).isEmpty();
    }
}
