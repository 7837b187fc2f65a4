package io.caseledger.event.api;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.caseledger.api.Feature;
import io.caseledger.api.ReaderRoles;
import io.caseledger.shared.Caller;
import io.caseledger.views.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** As which type of the schema each kind of record is shown, and to whom. */
@Component
class RecordTypes {
    private final List<Feature<?>> features;

    RecordTypes(List<Feature<?>> features) {
        this.features = features;
    }

    /** Empty for a kind that is not shown by itself. */
    Optional<GraphQLObjectType> of(Kind<?, ?> kind, GraphQLSchema schema) {
        return features.stream()
                .filter(it -> it.kind().name().equals(kind.name()))
                .map(it -> answered(it, schema))
                .findFirst()
                .or(() -> Optional.ofNullable(
                        schema.getObjectType(kind.view().getSimpleName().replaceFirst("View$", ""))));
    }

    /** The type of the record in the answer of the feature's mutations. */
    private static GraphQLObjectType answered(Feature<?> feature, GraphQLSchema schema) {
        GraphQLObjectType payload = Objects.requireNonNull(schema.getObjectType(feature.payloadType()));
        GraphQLFieldDefinition record = payload.getField(feature.word());
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(record.getType());
    }

    /** Whether a caller may ask for one record of the kind: who may read a record may read how it came to be. */
    boolean mayRead(Caller caller, Kind<?, ?> kind, GraphQLSchema schema) {
        return of(kind, schema).stream()
                .flatMap(type -> schema.getQueryType().getFields().stream()
                        .filter(it -> GraphQLTypeUtil.unwrapNonNull(it.getType()) == type))
                .anyMatch(it -> caller.isAny(ReaderRoles.of(it)));
    }
}
