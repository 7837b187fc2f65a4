package io.caseledger.event.api;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.caseledger.event.Shape;
import org.jspecify.annotations.Nullable;

/** What the schema shows of a record: the parts that are fields of its type. */
record SchemaShape(GraphQLType type) implements Shape {
    @Override
    public @Nullable Shape of(String part) {
        if (!(type instanceof GraphQLObjectType object)) {
            return Shape.ALL;
        }
        GraphQLFieldDefinition field = object.getFieldDefinition(part);
        return field == null ? null : new SchemaShape(GraphQLTypeUtil.unwrapAll(field.getType()));
    }
}
