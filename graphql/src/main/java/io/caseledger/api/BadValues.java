package io.caseledger.api;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.TypeFromAST;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out which variables made the library refuse a request: every wrong value with its path, not just the first. */
final class BadValues {
    private static final int MOST = 20;

    private final GraphQLSchema schema;
    private final ApiErrors errors;
    private final Locale locale;
    private final Function<String, @Nullable String> choices;
    private final List<GraphQLError> found = new ArrayList<>();

    /** @param choices of the type of this name, as far as they may be told */
    BadValues(GraphQLSchema schema, ApiErrors errors, Locale locale, Function<String, @Nullable String> choices) {
        this.schema = schema;
        this.errors = errors;
        this.locale = locale;
        this.choices = choices;
    }

    List<GraphQLError> in(OperationDefinition operation, Map<String, ?> variables) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            Object value = variables.get(variable.getName());
            boolean defaulted =
                    value == null && !variables.containsKey(variable.getName()) && variable.getDefaultValue() != null;
            if (!defaulted) {
                check(
                        value,
                        TypeFromAST.getTypeFromAST(schema, variable.getType()),
                        shownAs(variable.getName(), operation));
            }
        }
        return found;
    }

    /** The argument that a variable fills, whatever the variable is called: {@code input} and not {@code $i}. */
    private static String shownAs(String variable, OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .flatMap(it -> it.getArguments().stream())
                .filter(it -> it.getValue() instanceof VariableReference used
                        && used.getName().equals(variable))
                .map(Argument::getName)
                .findFirst()
                .orElse(variable);
    }

    private void check(@Nullable Object value, @Nullable GraphQLType type, String path) {
        if (found.size() >= MOST) {
            return;
        }
        if (value == null) {
            if (type instanceof GraphQLNonNull) {
                found.add(errors.invalidValue("REQUIRED", "REQUIRED", path, locale, null));
            }
            return;
        }
        switch (type) {
            case GraphQLNonNull wrapped -> check(value, wrapped.getWrappedType(), path);
            case GraphQLList list -> items(value, list, path);
            case GraphQLInputObjectType object -> fields(value, object, path);
            case GraphQLEnumType choice -> choice(value, choice, path);
            case GraphQLScalarType scalar -> scalar(value, scalar, path);
            case null, default -> {}
        }
    }

    private void items(Object value, GraphQLList list, String path) {
        if (!(value instanceof List<?> items)) {
            check(value, list.getWrappedType(), path);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), list.getWrappedType(), path + "[" + i + "]");
        }
    }

    private void fields(Object value, GraphQLInputObjectType object, String path) {
        if (!(value instanceof Map<?, ?> fields)) {
            wrong(path, object.getName());
            return;
        }
        for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
            String name = field.getName();
            if (fields.containsKey(name) || !field.hasSetDefaultValue()) {
                check(fields.get(name), field.getType(), path + "." + name);
            }
        }
        for (Object name : fields.keySet()) {
            if (found.size() < MOST && object.getFieldDefinition(String.valueOf(name)) == null) {
                found.add(errors.invalidValue(
                        ApiErrors.INVALID_VALUE,
                        "UNKNOWN_FIELD",
                        path + "." + name,
                        locale,
                        null,
                        name,
                        object.getName()));
            }
        }
    }

    private void choice(Object value, GraphQLEnumType type, String path) {
        if (!(value instanceof String name) || type.getValue(name) == null) {
            found.add(errors.invalidAs(path, type.getName(), choices.apply(type.getName()), locale, null));
        }
    }

    private void scalar(Object value, GraphQLScalarType scalar, String path) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), locale);
        } catch (RuntimeException _) {
            wrong(path, scalar.getName());
        }
    }

    private void wrong(String path, String type) {
        found.add(errors.invalidAs(path, type, null, locale, null));
    }
}
