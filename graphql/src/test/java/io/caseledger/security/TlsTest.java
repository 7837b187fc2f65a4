package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class TlsTest extends EdgeTest {
    private static final String HERE = "127.0.0.1";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ALERT = 0x15;
    private static final int PROTOCOL_VERSION = 70;

    /** The other tests do not care which certificate it is. */
    @AfterEach
    void first_certificate_again() {
        FIRST.into(PEM);
        await().atMost(SOON).until(() -> shown().equals(BigInteger.valueOf(101)));
    }

    @Test
    void a_renewed_certificate_is_shown_without_a_restart() {
        assertThat(shown()).isEqualTo(101);
        SECOND.into(PEM);
        await().atMost(SOON).until(() -> shown().equals(BigInteger.valueOf(202)));
        assertThat(send(client(), from(HERE, "/actuator/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_broken_certificate_is_reported_and_the_good_one_stays(CapturedOutput output) {
        SelfSigned.put(
                PEM.resolve("certificate.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        await().atMost(SOON).until(() -> output.getAll().contains("SSL reload error"));
        assertThat(shown()).isEqualTo(101);
    }

    @Test
    void protocols_before_TLS_1_2_are_refused_by_name() throws Exception {
        for (int minor : new int[] {1, 2}) { // TLS 1.0 and 1.1
            byte[] answer = answerTo(hello(minor));
            assertThat(answer[0]).as("an alert").isEqualTo((byte) ALERT);
            assertThat(answer[6]).as("its reason").isEqualTo((byte) PROTOCOL_VERSION);
        }
        for (String protocol : new String[] {"TLSv1.2", "TLSv1.3"}) {
            var client = HttpClient.newBuilder()
                    .sslContext(TLS)
                    .sslParameters(new SSLParameters(null, new String[] {protocol}))
                    .build();
            var response = send(client, from(HERE, "/actuator/health"));
            assertThat(response.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
        }
    }

    @Test
    void browsers_are_told_to_stay_with_TLS_and_keep_cookies_to_it() {
        var login = send(from(HERE, "/login"));
        assertThat(login.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .startsWith("max-age=31536000");
        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    /** The serial number of the certificate that a new connection meets. */
    private BigInteger shown() {
        try (HttpClient client = client()) {
            var session =
                    send(client, from(HERE, "/actuator/health")).sslSession().orElseThrow();
            return ((X509Certificate) session.getPeerCertificates()[0]).getSerialNumber();
        } catch (SSLPeerUnverifiedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A greeting that knows nothing newer than TLS 1.minor-1; the client of this JDK would not even say it. */
    private static byte[] hello(int minor) {
        byte[] suites = {(byte) 0xc0, 0x09, (byte) 0xc0, 0x0a, (byte) 0xc0, 0x13, 0x00, 0x2f};
        int body = 2 + 32 + 1 + 2 + suites.length + 2;
        return ByteBuffer.allocate(5 + 4 + body)
                .put((byte) 0x16)
                .put((byte) 3)
                .put((byte) minor)
                .putShort((short) (4 + body))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) body)
                .put((byte) 3)
                .put((byte) minor)
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) suites.length)
                .put(suites)
                .put((byte) 1)
                .put((byte) 0)
                .array();
    }

    private byte[] answerTo(byte[] hello) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hello);
            return socket.getInputStream().readNBytes(7);
        }
    }
}
