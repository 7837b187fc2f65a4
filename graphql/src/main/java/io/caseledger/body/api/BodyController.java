package io.caseledger.body.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.api.Reader;
import io.caseledger.body.Capacity;
import io.caseledger.body.HandlingBodyCommand;
import io.caseledger.body.view.BodyCapacities;
import io.caseledger.body.view.BodyCapacity;
import io.caseledger.body.view.BodyView;
import io.caseledger.travel.When;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about handling bodies. */
@Controller
class BodyController {
    private final Reader reader;
    private final BodyCapacities capacities;
    private final Freshness freshness;

    BodyController(Reader reader, BodyCapacities capacities, Freshness freshness) {
        this.reader = reader;
        this.capacities = capacities;
        this.freshness = freshness;
    }

    @Bean
    static Feature<BodyView> handlingBodyFeature() {
        return new Feature<>("handlingBody", HandlingBodyCommand.class, BodyView.KIND);
    }

    @QueryMapping
    @Nullable
    BodyView handlingBody(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(BodyView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<BodyView> handlingBodies(@Arguments BodyList asked, @Argument @Nullable When at) {
        return reader.list(BodyView.KIND, asked, at);
    }

    @QueryMapping
    List<BodyCapacity> handlingCapacities(
            @Argument String projectId, @Argument LocalDate asOf, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return capacities.on(projectId, asOf);
    }

    @SchemaMapping(typeName = "HandlingBody")
    @Nullable
    Capacity capacity(BodyView body, @Argument LocalDate asOf) {
        return body.existedOn(asOf) ? body.capacityOn(asOf).orElse(null) : null;
    }
}
