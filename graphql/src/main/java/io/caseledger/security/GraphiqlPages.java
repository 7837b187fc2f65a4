package io.caseledger.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.servlet.function.RequestPredicates.GET;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** GraphiQL with a sign-in of its own, out of the jar and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "caseledger.graphiql.enabled", matchIfMissing = true)
class GraphiqlPages {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    static final Map<String, String> FILES = Map.of(
            "page.js", "graphiql/page.js",
            "page.css", "graphiql/page.css",
            "react.js", WEBJARS + "react/18.2.0/umd/react.production.min.js",
            "react-dom.js", WEBJARS + "react-dom/18.2.0/umd/react-dom.production.min.js",
            "graphiql.js", WEBJARS + "graphiql/2.4.7/graphiql.min.js",
            "graphiql.css", WEBJARS + "graphiql/2.4.7/graphiql.min.css");

    @Bean
    RouterFunction<ServerResponse> graphiqlRoutes(Environment environment) {
        String page = Page.text("graphiql/index.html")
                .replace("{{identity}}", IdentityMode.of(environment).name())
                .replace("{{path}}", environment.getProperty("spring.graphql.http.path", "/graphql"));
        var routes = RouterFunctions.route()
                .GET(
                        "/",
                        _ -> ServerResponse.temporaryRedirect(URI.create("/graphiql"))
                                .build())
                .route(GET("/graphiql"), _ -> Page.html(page));
        FILES.forEach((name, path) -> {
            Resource file = new ClassPathResource(path);
            MediaType type = MediaType.valueOf(name.endsWith(".css") ? "text/css" : "text/javascript");
            Duration fresh = path.startsWith(WEBJARS) ? Duration.ofDays(1) : Duration.ZERO;
            routes.route(GET("/graphiql/" + name), _ -> send(file, type, fresh));
        });
        return routes.build();
    }

    private static ServerResponse send(Resource file, MediaType type, Duration fresh) {
        return ServerResponse.ok()
                .contentType(new MediaType(type, UTF_8))
                .cacheControl(fresh.isZero() ? CacheControl.noStore() : CacheControl.maxAge(fresh))
                .body(file);
    }
}
