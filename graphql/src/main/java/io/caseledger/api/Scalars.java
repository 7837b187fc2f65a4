package io.caseledger.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The scalars of the schema. */
@Component
class Scalars implements RuntimeWiringConfigurer {
    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.Url)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(ExtendedScalars.Json)
                .scalar(ExtendedScalars.newAliasedScalar("Decimal")
                        .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
                        .build())
                .scalar(ExtendedScalars.newAliasedScalar("Position")
                        .aliasedScalar(ExtendedScalars.GraphQLLong)
                        .build())
                .scalar(GraphQLScalarType.newScalar()
                        .name("DateTime")
                        .coercing(new InstantCoercing())
                        .build())
                .scalar(GraphQLScalarType.newScalar()
                        .name("DayOrInstant")
                        .coercing(new UntilCoercing())
                        .build());
    }

    /** Instants: read with any offset, answered in UTC. The library's DateTime knows offsets only. */
    private static final class InstantCoercing implements Coercing<Instant, String> {
        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            if (result instanceof Instant instant) {
                return instant.toString();
            }
            throw new CoercingSerializeException("An instant was expected");
        }

        @Override
        public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof Instant instant) {
                return instant;
            }
            try {
                return OffsetDateTime.parse(String.valueOf(input)).toInstant();
            } catch (DateTimeException _) {
                throw new CoercingParseValueException(
                        "'" + input + "' is no instant such as 2022-07-01T09:30:00+08:00");
            }
        }

        @Override
        public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                try {
                    return parseValue(String.valueOf(text.getValue()), context, locale);
                } catch (CoercingParseValueException e) {
                    throw new CoercingParseLiteralException(e.getMessage());
                }
            }
            throw new CoercingParseLiteralException("An instant is written as a string");
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }
    }
}
