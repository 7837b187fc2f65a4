package io.caseledger.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who takes a connection and does nothing with it loses it: after 1 s in these tests. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowClientTest extends EdgeTest {
    private static final int PATIENCE = 10_000;

    @Test
    void a_connection_that_says_nothing_is_closed() throws Exception {
        try (Socket silent = new Socket("127.0.0.1", port)) {
            assertEnds(silent);
        }
    }

    @Test
    void a_request_that_is_not_finished_is_given_up() throws Exception {
        for (String part : new String[] {
            "GET /graphql HT",
            "GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
            "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\ngrant_type="
        }) {
            try (Socket slow = TLS.getSocketFactory().createSocket("localhost", port)) {
                slow.getOutputStream().write(part.getBytes(US_ASCII));
                slow.getOutputStream().flush();
                assertEnds(slow);
            }
        }
    }

    @Test
    void headers_without_end_are_refused() {
        var response = send(from("203.0.113.50", "/graphql").header("X-Long", "x".repeat(17_000)));
        assertThat(response.statusCode()).isIn(400, 431);
        var fitting = send(from("203.0.113.50", "/actuator/health").header("X-Long", "x".repeat(12_000)));
        assertThat(fitting.statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_without_end_is_refused() {
        var response = send(credentials("203.0.113.51", "workstation", secret("workstation"))
                .POST(BodyPublishers.ofString("grant_type=client_credentials&x=" + "x".repeat(100_000))));
        assertThat(response.statusCode()).isIn(400, 413);
    }

    /** Whatever the server still says, then it hangs up. */
    private static void assertEnds(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        try {
            long answered = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertThat(answered).isLessThan(10_000);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("It still waits", e);
        } catch (IOException _) {
            // hung up without a farewell, which is an end, too
        }
    }
}
