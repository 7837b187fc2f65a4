package io.caseledger.security;

import graphql.GraphQLContext;
import io.caseledger.WebFace;
import io.caseledger.shared.Caller;
import io.caseledger.store.DataDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** The web face alone: no stores, no events. */
@WebFace
@ComponentScan("io.caseledger.security")
class ProbeApplication {

    @Bean
    DataDirectory data(@Value("${caseledger.data}") String path) {
        return DataDirectory.open(Path.of(path));
    }

    @Controller
    static class Probe {
        /** How often anything was executed at all. */
        static final AtomicInteger EXECUTED = new AtomicInteger();

        @QueryMapping
        String hello() {
            EXECUTED.incrementAndGet();
            return "你好";
        }

        @QueryMapping
        Caller me(@ContextValue Caller caller, GraphQLContext context) {
            if (!Callers.current().equals(Callers.of(context))) {
                throw new IllegalStateException("two doors to the caller disagree");
            }
            return caller;
        }

        @SubscriptionMapping
        Flux<Integer> ticks() {
            EXECUTED.incrementAndGet();
            return Flux.interval(Duration.ofMillis(20)).map(Long::intValue);
        }
    }
}
