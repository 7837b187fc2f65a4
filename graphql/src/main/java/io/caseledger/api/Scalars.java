package io.caseledger.api;

import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import io.caseledger.travel.Until;
import java.time.Instant;
import java.time.OffsetDateTime;
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
                        .coercing(instants())
                        .build())
                .scalar(GraphQLScalarType.newScalar()
                        .name("DayOrInstant")
                        .coercing(days())
                        .build());
    }

    /** The library's DateTime knows offsets only: this is read with any, and answered in UTC. */
    private static Coercing<Instant, String> instants() {
        return new TextCoercing<>(
                Instant.class,
                it -> OffsetDateTime.parse(it).toInstant(),
                "an instant such as 2022-07-01T09:30:00+08:00");
    }

    /** A day in Shanghai, to its end, or an instant. */
    private static Coercing<Until, String> days() {
        return new TextCoercing<>(
                Until.class, Until::parse, "a day such as 2022-07-01 or an instant such as 2022-07-01T09:30:00+08:00");
    }
}
