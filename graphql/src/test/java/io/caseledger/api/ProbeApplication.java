package io.caseledger.api;

import io.caseledger.WebFace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** The web face alone, over a schema made for tests: no stores, no events. */
@WebFace
@Import({HttpConfiguration.class, Sentences.class})
class ProbeApplication {
    static final String TOKEN = "probe";

    @Bean
    JwtDecoder tokens() {
        return token -> {
            if (!token.equals(TOKEN)) {
                throw new BadJwtException("Not the token of the tests");
            }
            return new Jwt(
                    token, Instant.now(), Instant.now().plusSeconds(60), Map.of("alg", "none"), Map.of("sub", "a"));
        };
    }

    record Link(String id) {
        Link getNext() {
            return this;
        }
    }

    record Links(List<Link> nodes) {}

    @Controller
    static class Probe {
        final AtomicInteger executed = new AtomicInteger();

        @QueryMapping
        String hello() {
            executed.incrementAndGet();
            return "你好";
        }

        @QueryMapping
        String slow() throws InterruptedException {
            Thread.sleep(Duration.ofSeconds(8));
            return "late";
        }

        @QueryMapping
        Link chain() {
            executed.incrementAndGet();
            return new Link("1");
        }

        @QueryMapping
        Links links() {
            executed.incrementAndGet();
            return new Links(List.of());
        }

        @QueryMapping
        String echo(@Argument Map<String, Object> input) {
            executed.incrementAndGet();
            return String.valueOf(input);
        }

        @MutationMapping
        String store(@Argument Map<String, Object> input) {
            executed.incrementAndGet();
            return String.valueOf(input);
        }

        @MutationMapping
        String slowly() throws InterruptedException {
            Thread.sleep(Duration.ofMillis(3500));
            executed.incrementAndGet();
            return "stored";
        }

        @SubscriptionMapping
        Flux<Integer> ticks() {
            executed.incrementAndGet();
            return Flux.just(1, 2);
        }
    }
}
