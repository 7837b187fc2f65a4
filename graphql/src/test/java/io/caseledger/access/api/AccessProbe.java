package io.caseledger.access.api;

import io.caseledger.WebFace;
import io.caseledger.access.AccessProbes;
import io.caseledger.access.Accesses;
import io.caseledger.api.Callers;
import io.caseledger.api.PlainRefusals;
import io.caseledger.api.Sentences;
import io.caseledger.store.ChainedLog;
import io.caseledger.store.DataDirectory;
import io.caseledger.store.StoreProperties;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;

/** The access record behind a schema of its own: no views, no events. */
@WebFace
@EnableConfigurationProperties(StoreProperties.class)
@ComponentScan(
        basePackages = "io.caseledger.security",
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import({AccessDoor.class, AccessInterceptor.class, PlainRefusals.class, Recorder.class, Sentences.class, Watching.class
})
class AccessProbe {
    @Bean
    DataDirectory data(@Value("${caseledger.data}") String path) {
        return DataDirectory.open(Path.of(path));
    }

    @Bean
    ChainedLog accessRecord(StoreProperties properties, DataDirectory data) {
        return ChainedLog.open(properties, data);
    }

    @Bean
    Accesses accesses(ChainedLog accessRecord) {
        return AccessProbes.over(accessRecord, Instant::now);
    }

    @Bean
    Callers callers() {
        return () -> io.caseledger.security.Callers.current().orElseThrow();
    }

    @Bean
    RouterFunction<ServerResponse> print(AccessDoor door) {
        return RouterFunctions.route()
                .GET(
                        "/print/{id}",
                        request -> door.show(
                                request,
                                "Person",
                                List.of(request.pathVariable("id")),
                                () -> ServerResponse.ok().body("王小明")))
                .build();
    }

    record Identity(String name, @Nullable String phone) {}

    record Person(
            String id,
            String state,
            Identity identity,
            @Nullable String coach) {
        static Person of(int number) {
            return new Person("p-" + number, "NEW", new Identity("王小明 " + number, null), null);
        }
    }

    record Part(Identity contact) {}

    record Folder(String id, Part part) {}

    record Payload(
            @Nullable String id,
            @Nullable Integer position,
            @Nullable Person person,
            List<String> userErrors) {}

    @Controller
    static class Probe {
        @QueryMapping
        String word() {
            return "你好";
        }

        @QueryMapping
        List<Person> people(@Argument int number) {
            return IntStream.rangeClosed(1, number).mapToObj(Person::of).toList();
        }

        @QueryMapping
        Folder nested() {
            return new Folder("f-1", new Part(new Identity("联系人", "139")));
        }

        @MutationMapping
        Payload rename(@Argument String to) {
            return new Payload("p-1", 7, new Person("p-1", "NEW", new Identity(to, null), null), List.of());
        }

        @SubscriptionMapping
        Flux<Person> appeared() {
            return Flux.just(Person.of(1), Person.of(2));
        }

        @SubscriptionMapping
        Flux<Integer> ticks() {
            return Flux.just(1, 2);
        }
    }
}
