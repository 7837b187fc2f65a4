package io.caseledger.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.caseledger.gate.CommandDesk;
import io.caseledger.gate.Receipt;
import io.caseledger.gate.Targets;
import io.caseledger.shared.Creation;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The one place where commands become mutations. */
@Component
class Mutations implements RuntimeWiringConfigurer {
    private static final int REQUEST_ID_LIMIT = 200;

    private final List<Feature<?>> features;
    private final CommandDesk desk;
    private final Callers callers;
    private final Views views;
    private final Sights sights;
    private final Freshness freshness;
    private final Sentences sentences;
    private final ObjectMapper json;

    Mutations(
            List<Feature<?>> features,
            CommandDesk desk,
            Callers callers,
            Views views,
            Sights sights,
            Freshness freshness,
            Sentences sentences,
            ObjectMapper json) {
        this.features = features;
        this.desk = desk;
        this.callers = callers;
        this.views = views;
        this.sights = sights;
        this.freshness = freshness;
        this.sentences = sentences;
        this.json = json;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (Feature<?> feature : features) {
            wiring.type("Mutation", type -> {
                feature.mutations().forEach(it -> type.dataFetcher(Feature.mutationName(it), sending(it)));
                return type;
            });
            wiring.type(feature.payloadType(), type -> type.dataFetcher(feature.word(), showing(feature)));
        }
    }

    private DataFetcher<Payload> sending(Class<?> command) {
        return environment -> {
            try {
                String requestId = requestId(environment);
                Receipt receipt = desk.send(read(command, environment, requestId), callers.current(), requestId);
                return new Payload(receipt.id(), receipt.position(), List.of());
            } catch (RuntimeException failure) {
                return refusal(failure, environment);
            }
        };
    }

    private static @Nullable String requestId(DataFetchingEnvironment environment) {
        String requestId = environment.getArgument("requestId");
        boolean fits = requestId == null || (!requestId.isBlank() && requestId.length() <= REQUEST_ID_LIMIT);
        Rejected.unlessAbout("requestId", fits, "TEXT_TOO_LONG", REQUEST_ID_LIMIT);
        return requestId;
    }

    /** The input is the command. Only the id of a new record is added, the same one for the same request. */
    private Object read(Class<?> command, DataFetchingEnvironment environment, @Nullable String requestId) {
        var input = new HashMap<String, Object>(
                Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input")));
        if (Creation.class.isAssignableFrom(command)) {
            input.putIfAbsent(Targets.componentOf(command), newId(command, requestId));
        }
        return json.convertValue(input, command);
    }

    private String newId(Class<?> command, @Nullable String requestId) {
        if (requestId == null) {
            return UUID.randomUUID().toString();
        }
        String name = command.getSimpleName() + "/" + callers.current().subject() + "/" + requestId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Payload refusal(RuntimeException failure, DataFetchingEnvironment environment) {
        var reasons = Rejected.in(failure).orElseThrow(() -> failure);
        return new Payload(
                null,
                null,
                reasons.stream()
                        .map(it -> sentences.userError(it, environment.getLocale()))
                        .toList());
    }

    private <V extends Record> DataFetcher<@Nullable V> showing(Feature<V> feature) {
        return environment -> {
            Payload payload = Objects.requireNonNull(environment.getSource());
            if (payload.id() == null || payload.position() == null) {
                return null;
            }
            freshness.reach(payload.position());
            return views.find(sights.current(), feature.kind(), payload.id())
                    .map(Stored::view)
                    .orElse(null); // a repeated request of somebody who moved to another workstation since
        };
    }
}
