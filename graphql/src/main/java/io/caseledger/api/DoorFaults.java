package io.caseledger.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.store.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers with 503 at the doors that are not GraphQL while what is stored cannot be reached, and leaves all other faults alone. */
@Component
class DoorFaults implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(DoorFaults.class);
    private static final String TRY_AGAIN_SECONDS = "5";

    private final PlainRefusals refusals;
    private final JsonMapper json;

    DoorFaults(PlainRefusals refusals, JsonMapper json) {
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        var unavailable = StoreUnavailable.in(failure);
        if (unavailable.isEmpty()) {
            return null;
        }
        LOG.warn("The event store cannot be used: {}", unavailable.get().getMessage());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
        try {
            response.getOutputStream()
                    .write(json.writeValueAsString(refusals.body("STORE_UNAVAILABLE"))
                            .getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
