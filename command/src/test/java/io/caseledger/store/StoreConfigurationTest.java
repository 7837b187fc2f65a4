package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.store.StoreProperties.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreConfigurationTest {
    @TempDir
    Path directory;

    @Test
    void by_default_events_go_to_the_embedded_log_and_nobody_is_called(CapturedOutput output) {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(EventStore.class)).isInstanceOf(LedgerEventStore.class);
            assertThat(context.getBeansOfType(AxonServerConnectionManager.class))
                    .isEmpty();

            context.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(new Ledger.Noted("kept")));
            assertThat(context.getBean(Positions.class).head()).isEqualTo(1);
            assertThat(directory.resolve("events.db")).exists();

            Serializer json = context.getBean("eventSerializer", Serializer.class);
            var replay = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9));
            assertThat((Object) json.deserialize(json.serialize(replay, String.class)))
                    .isEqualTo(replay);
        }
        assertThat(output).doesNotContainIgnoringCase("AxonIQ Console").doesNotContain("Connecting using");
    }

    @Test
    void a_refused_start_says_why_in_words_and_without_a_trace(CapturedOutput output) {
        try (DataDirectory _ = DataDirectory.open(directory)) {
            assertThatThrownBy(this::start);
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The data directory " + directory + " is in use by another process")
                .doesNotContain("	at ");
    }

    @Test
    void a_bus_that_is_not_the_store_asked_for_stops_the_start() {
        SimpleEventBus bus = SimpleEventBus.builder().build();
        assertThatThrownBy(() -> StoreCheck.check(Store.EMBEDDED, bus))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The event store asked for is embedded, but events would go to "
                        + bus.getClass().getName() + ".");
    }

    @Test
    void an_axon_server_out_of_reach_stops_the_start_with_one_sentence() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatNoException()
                    .isThrownBy(
                            new AxonServerReach("nowhere.invalid, 127.0.0.1:" + socket.getLocalPort())
                                    ::afterSingletonsInstantiated);
            free = socket.getLocalPort();
        }
        assertThatThrownBy(new AxonServerReach("127.0.0.1:" + free)::afterSingletonsInstantiated)
                .isInstanceOf(StartRefused.class)
                .hasMessage("No Axon Server can be reached at 127.0.0.1:" + free + ".");
    }

    @Test
    void a_log_over_the_wrong_database_stops_the_start() {
        try (LedgerStorageEngine log = Ledger.open(directory)) {
            var store = new LedgerEventStore(LedgerEventStore.builder(), log);
            assertThatNoException().isThrownBy(() -> StoreCheck.check(Store.EMBEDDED, store));
            assertThatThrownBy(() -> StoreCheck.check(Store.POSTGRES, store)).isInstanceOf(StartRefused.class);
            assertThatThrownBy(() -> StoreCheck.check(Store.AXONSERVER, store)).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void one_key_switches_the_axon_server_connector() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new org.springframework.core.env.MapPropertySource(
                        "given", Map.of("caseledger.events.store", "axonserver")));
        new AxonServerSwitch().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("axon.axonserver.enabled")).isEqualTo("true");
    }

    @Test
    void with_that_key_events_go_to_axon_server_and_no_file_is_made() throws IOException {
        try (var there = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ConfigurableApplicationContext context = start(
                        "--caseledger.events.store=axonserver",
                        "--axon.axonserver.servers=127.0.0.1:" + there.getLocalPort())) {
            assertThat(context.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(context.getBean(Positions.class)).isInstanceOf(AxonServerPositions.class);
            assertThat(directory.resolve("events.db")).doesNotExist();
        }
    }

    private ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(Small.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "caseledger.data=" + directory,
                        "axon.serializer.general=jackson3",
                        "axon.serializer.events=jackson3",
                        "axon.serializer.messages=jackson3",
                        "spring.main.banner-mode=off")
                .run(more);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(StoreConfiguration.class)
    static class Small {}
}
