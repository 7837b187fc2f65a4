package io.caseledger.api;

import io.caseledger.views.ViewPosition;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The log's position, which belongs to no feature. */
@Controller
class PositionController {
    private final ViewPosition views;

    PositionController(ViewPosition views) {
        this.views = views;
    }

    @QueryMapping
    long position() {
        return views.reached();
    }
}
