package io.caseledger.breakglass.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.breakglass.BreakGlassCommand;
import io.caseledger.breakglass.view.BreakGlassAccessView;
import io.caseledger.shared.Now;
import io.caseledger.travel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers auditors who read what in an emergency. */
@Controller
class BreakGlassAccessController {
    private final Reader reader;
    private final Now now;

    BreakGlassAccessController(Reader reader, Now now) {
        this.reader = reader;
        this.now = now;
    }

    @Bean
    static Feature<BreakGlassAccessView> breakGlassAccessFeature() {
        return new Feature<>("breakGlassAccess", BreakGlassCommand.class, BreakGlassAccessView.KIND);
    }

    @QueryMapping
    @Nullable
    BreakGlassAccessView breakGlassAccess(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(BreakGlassAccessView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<BreakGlassAccessView> breakGlassAccesses(
            @Arguments BreakGlassAccessList asked, @Argument @Nullable When at) {
        return reader.list(BreakGlassAccessView.KIND, asked, at);
    }

    @SchemaMapping(typeName = "BreakGlassAccess")
    boolean open(BreakGlassAccessView access) {
        return access.isOpenAt(now.instant());
    }
}
