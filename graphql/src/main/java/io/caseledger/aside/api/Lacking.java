package io.caseledger.aside.api;

import io.caseledger.aside.Aside;
import io.caseledger.views.LeftOut;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells beside each answer, in its extensions, which events the views leave out: {@code aside}. A list, a count or a statistic has no
 * place of its own to say so.
 */
@Component
class Lacking implements WebGraphQlInterceptor {
    private static final String NAME = "aside";

    private final LeftOut leftOut;

    Lacking(LeftOut leftOut) {
        this.leftOut = leftOut;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(answer -> {
            Collection<Aside> lacking = leftOut.known().values();
            return lacking.isEmpty()
                    ? answer
                    : answer.transform(it -> it.extensions(with(answer.getExtensions(), lacking)));
        });
    }

    private static Map<Object, Object> with(Map<Object, Object> extensions, Collection<Aside> lacking) {
        var all = new LinkedHashMap<>(extensions);
        all.put(NAME, lacking.stream().map(Lacking::told).toList());
        return all;
    }

    /** What anybody may know of it. */
    private static Map<String, Object> told(Aside it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("position", it.position());
        told.put("eventType", it.eventType());
        if (it.projectId() != null) {
            told.put("projectId", it.projectId());
        }
        told.put("since", it.since().toString());
        return told;
    }
}
