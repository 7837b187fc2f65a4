package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every path that the running application answers, whoever may ask. */
record Paths(List<RouterFunction<?>> routers, List<RequestMappingInfoHandlerMapping> mappings) {
    /** How a route describes itself. */
    private static final Pattern ROUTE = Pattern.compile("\\((GET|POST|PUT|DELETE) && (/[^)\\s]*)\\)");

    record Route(String method, String path) implements Comparable<Route> {
        /** With something in place of what varies. */
        String example() {
            return path.replaceAll("\\{\\*?[^}]*}|\\*\\*", "x");
        }

        @Override
        public int compareTo(Route other) {
            return (method + path).compareTo(other.method + other.path);
        }
    }

    SortedSet<Route> all() {
        var all = new TreeSet<Route>();
        for (RouterFunction<?> routes : routers) {
            var found = ROUTE.matcher(routes.toString());
            assertThat(found.find()).as("no path is seen in " + routes).isTrue();
            do {
                all.add(new Route(found.group(1), found.group(2)));
            } while (found.find());
        }
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods()
                    .keySet()
                    .forEach(info -> info.getPatternValues().forEach(path -> all.add(new Route("GET", path))));
        }
        return all;
    }
}
