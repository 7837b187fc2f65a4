package io.caseledger.deadline.api;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.caseledger.api.Feature;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Shows the field {@code clocks} of every record that has one, whatever its feature: a clock is told whose it is. */
@Component
class RecordClocks implements RuntimeWiringConfigurer {
    private static final String FIELD = "clocks";

    private final List<Feature<?>> features;
    private final Limits limits;
    private TypeDefinitionRegistry schema = new TypeDefinitionRegistry();

    RecordClocks(List<Feature<?>> features, Limits limits) {
        this.features = features;
        this.limits = limits;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        schema = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (Feature<?> feature : features) {
            String type = shownAs(feature);
            if (fieldsOf(type).anyMatch(it -> FIELD.equals(it.getName()))) {
                wiring.type(type, it -> it.dataFetcher(FIELD, clocks(feature)));
            }
        }
    }

    /** The type of a feature's records: what its mutations answer with. */
    private String shownAs(Feature<?> feature) {
        return fieldsOf(feature.payloadType())
                .filter(it -> feature.word().equals(it.getName()))
                .map(it -> ((TypeName) it.getType()).getName())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(feature.payloadType() + " shows no " + feature.word()));
    }

    private Stream<FieldDefinition> fieldsOf(String type) {
        return schema.getTypeOrNull(type, ObjectTypeDefinition.class) instanceof ObjectTypeDefinition it
                ? it.getFieldDefinitions().stream()
                : Stream.empty();
    }

    private <V extends Record> DataFetcher<List<Limit>> clocks(Feature<V> feature) {
        Method id = idOf(feature.kind().view());
        return environment -> {
            V view = Objects.requireNonNull(environment.getSource());
            return limits.of(feature.kind(), (String) id.invoke(view), view);
        };
    }

    private static Method idOf(Class<? extends Record> view) {
        try {
            return view.getMethod("id");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(view + " has clocks and needs a component id", e);
        }
    }
}
