package io.caseledger.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;

/**
 * A time that is written as a text, as it prints itself.
 *
 * @param read fails with a {@link DateTimeException}
 * @param wanted what stands there, as in {@code an instant such as …}
 */
record TextCoercing<T>(Class<T> type, Function<String, T> read, String wanted) implements Coercing<T, String> {
    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (type.isInstance(result)) {
            return result.toString();
        }
        throw new CoercingSerializeException("Wanted is " + wanted);
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        if (type.isInstance(input)) {
            return type.cast(input);
        }
        try {
            return read.apply(String.valueOf(input));
        } catch (DateTimeException _) {
            throw new CoercingParseValueException("'" + input + "' is not " + wanted);
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            try {
                return parseValue(String.valueOf(text.getValue()), context, locale);
            } catch (CoercingParseValueException e) {
                throw new CoercingParseLiteralException(e.getMessage());
            }
        }
        throw new CoercingParseLiteralException("Wanted is, as a string, " + wanted);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }
}
