package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.Role;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** The stop of a server that is being watched. */
@DirtiesContext
class ShutdownTest extends WebTest {
    @Autowired
    private CallerInterceptor gate;

    @Test
    @Timeout(20)
    void event_streams_do_not_hold_up_the_end_of_the_server() throws Exception {
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(gate::endStreams);
        var response = send(query("subscription {ticks}")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + TOKENS.token("a", null, Role.DASHBOARD)));
        assertThat(response.body()).contains("event:next").contains("event:complete");
    }
}
