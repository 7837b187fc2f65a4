package io.caseledger;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.stream.Collectors;

/** The shortest valid question that a field can be asked: all it requires, and nothing else. */
final class Questions {
    private Questions() {}

    static String of(GraphQLFieldDefinition field) {
        boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
        return withoutSelection(field) + (leaf ? "" : " { __typename }");
    }

    static String withoutSelection(GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .filter(it -> GraphQLTypeUtil.isNonNull(it.getType()) && !it.hasSetDefaultValue())
                .map(it -> it.getName() + ": " + value(it.getType()))
                .collect(Collectors.joining(", "));
        return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    private static String value(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull it -> value(it.getWrappedType());
            case GraphQLList it -> "[" + value(it.getWrappedType()) + "]";
            case GraphQLEnumType it -> it.getValues().getFirst().getName();
            case GraphQLInputObjectType it ->
                it.getFields().stream()
                        .filter(part -> GraphQLTypeUtil.isNonNull(part.getType()) && !part.hasSetDefaultValue())
                        .map(part -> part.getName() + ": " + value(part.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case GraphQLScalarType it -> scalar(it.getName());
            default -> throw new IllegalArgumentException(type + " is no input");
        };
    }

    private static String scalar(String name) {
        return switch (name) {
            case "String", "ID" -> "\"x\"";
            case "Int", "Long", "Position", "Decimal", "Float" -> "1";
            case "Boolean" -> "true";
            case "Date", "DayOrInstant" -> "\"2022-08-01\"";
            case "DateTime" -> "\"2022-08-01T00:00:00Z\"";
            case "Url" -> "\"https://example.com/\"";
            default -> throw new IllegalArgumentException("A value for the scalar " + name + " is not known here");
        };
    }
}
