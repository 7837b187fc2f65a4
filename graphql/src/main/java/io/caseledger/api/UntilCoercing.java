package io.caseledger.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import io.caseledger.travel.Until;
import java.time.DateTimeException;
import java.util.Locale;

/** A day in Shanghai, to its end, or an instant. */
final class UntilCoercing implements Coercing<Until, String> {
    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (result instanceof Until until) {
            return until.toString();
        }
        throw new CoercingSerializeException("A day or an instant was expected");
    }

    @Override
    public Until parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Until until) {
            return until;
        }
        try {
            return Until.parse(String.valueOf(input));
        } catch (DateTimeException _) {
            throw new CoercingParseValueException("'" + input
                    + "' is neither a day such as 2022-07-01 nor an instant such as 2022-07-01T09:30:00+08:00");
        }
    }

    @Override
    public Until parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            try {
                return parseValue(String.valueOf(text.getValue()), context, locale);
            } catch (CoercingParseValueException e) {
                throw new CoercingParseLiteralException(e.getMessage());
            }
        }
        throw new CoercingParseLiteralException("A day or an instant is written as a string");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }
}
