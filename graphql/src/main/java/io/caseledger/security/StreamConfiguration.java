package io.caseledger.security;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.util.unit.DataSize;
import org.springframework.web.cors.CorsConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Long answers: WebSocket with an origin check, event streams without the container's 30 seconds, both with a heartbeat. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    /** A stream ends with its token or its client, not with the clock, unless a time-out is set. */
    @Bean
    GraphQlSseHandler graphQlSseHandler(WebGraphQlHandler handler, GraphQlProperties properties) {
        var sse = properties.getHttp().getSse();
        return new GraphQlSseHandler(
                handler,
                sse.getTimeout() == null ? Duration.ZERO : sse.getTimeout(),
                sse.getKeepAlive() == null ? KEEP_ALIVE : sse.getKeepAlive());
    }

    @Bean
    @ConditionalOnProperty("spring.graphql.websocket.path")
    GraphQlWebSocketHandler graphQlWebSocketHandler(
            WebGraphQlHandler handler,
            JsonMapper mapper,
            GraphQlProperties properties,
            GraphQlCorsProperties cors,
            ClientAddress addresses,
            CallLimits limits,
            @Value("${caseledger.limits.body-size:1MB}") DataSize bodySize) {
        CorsConfiguration named = cors.toCorsConfiguration();
        Duration keepAlive = properties.getWebsocket().getKeepAlive();
        return new GraphQlSocket(
                handler,
                mapper,
                addresses,
                new Holdings(limits.sockets()),
                properties.getWebsocket().getConnectionInitTimeout(),
                keepAlive == null ? KEEP_ALIVE : keepAlive,
                named == null ? new CorsConfiguration() : named, // nothing named: the same origin only
                Math.toIntExact(bodySize.toBytes()));
    }
}
