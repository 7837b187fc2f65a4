package io.caseledger.api;

import graphql.schema.GraphQLSchema;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** How a request meets the schema: over HTTP as the specification has it, and within limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentLimits.class)
class HttpConfiguration {
    @Bean
    ApiErrors apiErrors(Sentences sentences) {
        return new ApiErrors(sentences);
    }

    @Bean
    Choices choices(ObjectProvider<GraphQlSource> source, ObjectProvider<Feature<?>> features) {
        return new Choices(schema(source), features::stream);
    }

    /** The schema is built with the documents' help, so they can ask for it only later. */
    @Bean
    KnownDocuments knownDocuments(
            ObjectProvider<GraphQlSource> source, DocumentLimits limits, ApiErrors errors, Choices choices) {
        return new KnownDocuments(schema(source), limits, errors, choices);
    }

    @Bean
    GraphQlSourceBuilderCustomizer keptDocuments(KnownDocuments documents) {
        return builder -> builder.configureGraphQl(it -> it.preparsedDocumentProvider(documents));
    }

    @Bean
    @Order(10)
    WebGraphQlInterceptor requestErrors(
            KnownDocuments documents, ObjectProvider<GraphQlSource> source, ApiErrors errors, Choices choices) {
        return new RequestErrors(documents, schema(source), errors, choices);
    }

    @Bean
    @Order(20)
    TimeLimit timeLimit(KnownDocuments documents, DocumentLimits limits, ApiErrors errors) {
        return new TimeLimit(documents, limits.requestTime(), errors);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DataFetcherExceptionResolver abandoned(TimeLimit timeLimit) {
        return timeLimit.abandoned();
    }

    @Bean
    GraphQlHttpHandler overHttp(WebGraphQlHandler graphQl, JsonMapper json, ApiErrors errors) {
        return new OverHttp(graphQl, json, errors);
    }

    /** Before Spring's own route, which allows POST alone. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> queriesByGet(GraphQlHttpHandler overHttp, GraphQlProperties properties) {
        return RouterFunctions.route()
                .GET(properties.getHttp().getPath(), overHttp::handleRequest)
                .build();
    }

    private static Supplier<GraphQLSchema> schema(ObjectProvider<GraphQlSource> source) {
        return () -> source.getObject().schema();
    }
}
