package io.caseledger.security;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.util.unit.DataSize;
import org.springframework.web.cors.CorsConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** WebSocket with an origin check and a heartbeat, both of which are off in Spring Boot unless set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.graphql.websocket.path")
class SocketConfiguration {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(
            WebGraphQlHandler handler,
            JsonMapper mapper,
            GraphQlProperties properties,
            GraphQlCorsProperties cors,
            @Value("${caseledger.limits.body-size:1MB}") DataSize bodySize) {
        CorsConfiguration named = cors.toCorsConfiguration();
        Duration keepAlive = properties.getWebsocket().getKeepAlive();
        return new GraphQlSocket(
                handler,
                mapper,
                properties.getWebsocket().getConnectionInitTimeout(),
                keepAlive == null ? KEEP_ALIVE : keepAlive,
                named == null ? new CorsConfiguration() : named, // nothing named: the same origin only
                Math.toIntExact(bodySize.toBytes()));
    }
}
