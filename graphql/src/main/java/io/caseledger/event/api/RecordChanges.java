package io.caseledger.event.api;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.caseledger.event.Difference;
import io.caseledger.event.Plain;
import io.caseledger.event.RecordHistories.Step;
import io.caseledger.views.Kind;
import io.caseledger.views.Narration.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the words of the schema what changed in a record. */
@Component
public class RecordChanges {
    private final RecordTypes types;

    RecordChanges(RecordTypes types) {
        this.types = types;
    }

    List<RecordChange> of(Step step, GraphQLSchema schema) {
        var said = new ArrayList<RecordChange>();
        for (Change it : step.changes()) {
            types.of(it.kind(), schema)
                    .ifPresent(type -> said.addAll(between(type, it.id(), it.before(), it.after(), step.words())));
        }
        return said;
    }

    /** What differs between two states of a record; all it has when it was not there at one of them. */
    public List<RecordChange> between(
            Kind<?, ?> kind, String id, @Nullable Record before, @Nullable Record after, GraphQLSchema schema) {
        return types.of(kind, schema)
                .map(type -> between(type, id, before, after, new Plain()))
                .orElse(List.of());
    }

    private static List<RecordChange> between(
            GraphQLObjectType type, String id, @Nullable Record before, @Nullable Record after, Plain words) {
        return Difference.between(words.say(before), words.say(after), new SchemaShape(type)).stream()
                .map(it -> said(id, type, it))
                .toList();
    }

    private static RecordChange said(String recordId, GraphQLObjectType type, Difference it) {
        GraphQLFieldDefinition field = field(type, it.names());
        return new RecordChange(
                type.getName(),
                recordId,
                it.path(),
                field == null ? null : field.getDescription(),
                it.from(),
                it.to(),
                label(field, it.from()),
                label(field, it.to()));
    }

    private static @Nullable GraphQLFieldDefinition field(GraphQLObjectType type, List<String> names) {
        @Nullable GraphQLType at = type;
        GraphQLFieldDefinition field = null;
        for (String name : names) {
            field = at instanceof GraphQLObjectType object ? object.getFieldDefinition(name) : null;
            at = field == null ? null : GraphQLTypeUtil.unwrapAll(field.getType());
        }
        return field;
    }

    private static @Nullable String label(@Nullable GraphQLFieldDefinition field, @Nullable Object value) {
        if (field == null
                || !(value instanceof String name)
                || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType words)) {
            return null;
        }
        GraphQLEnumValueDefinition word = words.getValue(name);
        return word == null ? null : word.getDescription();
    }
}
