package io.caseledger.certificate.api;

import io.caseledger.api.PlainRefusals;
import io.caseledger.certificate.CertificateNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where anybody verifies a certificate, as a page or as JSON, without a token. */
@Configuration(proxyBeanMethods = false)
class VerificationRoutes {
    private static final String JSON = ".json";
    private static final String CODE = "c";

    private final Verifier verifier;
    private final VerificationPage page;
    private final PlainRefusals refusals;

    VerificationRoutes(Verifier verifier, VerificationPage page, PlainRefusals refusals) {
        this.verifier = verifier;
        this.page = page;
        this.refusals = refusals;
    }

    @Bean
    RouterFunction<ServerResponse> certificateVerificationPage() {
        return RouterFunctions.route()
                .GET(VerificationAddress.PATH, it -> page(it, it.param("number").orElse("")))
                .GET(VerificationAddress.PATH + "/{number}", this::named)
                .build();
    }

    private ServerResponse named(ServerRequest request) {
        String number = request.pathVariable("number");
        return number.endsWith(JSON)
                ? json(request, number.substring(0, number.length() - JSON.length()))
                : page(request, number);
    }

    private ServerResponse page(ServerRequest request, String number) {
        String code = request.param(CODE).orElse("");
        if (number.isBlank() || code.isBlank()) {
            return html(HttpStatus.OK, page.form(number, code));
        }
        if (!CertificateNumber.holds(CertificateNumber.plain(number))) {
            return html(HttpStatus.NOT_FOUND, page.mistyped(number, code));
        }
        return verifier.verify(number, code)
                .map(it -> html(HttpStatus.OK, page.found(it)))
                .orElseGet(() -> html(HttpStatus.NOT_FOUND, page.none(number, code)));
    }

    private ServerResponse html(HttpStatus status, String body) {
        return ServerResponse.status(status)
                .contentType(VerificationPage.HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", page.policy())
                .body(body);
    }

    private ServerResponse json(ServerRequest request, String number) {
        if (!CertificateNumber.holds(CertificateNumber.plain(number))) {
            return refusals.refuse(HttpStatus.NOT_FOUND, "CERTIFICATE_NUMBER_MISTYPED", number);
        }
        Optional<CertificateVerification> found =
                verifier.verify(number, request.param(CODE).orElse(""));
        return found.map(it -> answer(shown(it)))
                .orElseGet(() -> refusals.refuse(HttpStatus.NOT_FOUND, "CERTIFICATE_NOT_VERIFIED"));
    }

    private static Map<String, Object> shown(CertificateVerification it) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("number", it.number());
        shown.put("name", it.name());
        shown.put("classTitle", it.classTitle());
        shown.put("hours", it.hours());
        shown.put("issuedOn", it.issuedOn().toString());
        shown.put("status", it.status().name());
        return Map.of("certificate", shown);
    }

    private static ServerResponse answer(Map<String, Object> body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
