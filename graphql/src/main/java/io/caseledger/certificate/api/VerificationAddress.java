package io.caseledger.certificate.api;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where anybody verifies a certificate, as people outside reach this installation: {@code caseledger.public-address}. */
@Component
class VerificationAddress {
    static final String PATH = "/verify";

    private final String base;

    @Autowired
    VerificationAddress(
            @Value("${caseledger.public-address:http://${server.address:127.0.0.1}:${server.port:8080}}") String base) {
        if (!base.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            throw new IllegalStateException(
                    "caseledger.public-address is no address like https://ip.example.cn: " + base);
        }
        this.base = base.replaceAll("/+$", "");
    }

    /** The page on which number and code are typed in. */
    String page() {
        return base + PATH;
    }

    /** The page of one certificate; number and code need no escaping. */
    String of(String number, String code) {
        return base + PATH + "/" + number + "?c=" + code;
    }
}
