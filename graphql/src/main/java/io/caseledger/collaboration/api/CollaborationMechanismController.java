package io.caseledger.collaboration.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.api.Reader;
import io.caseledger.api.Sights;
import io.caseledger.collaboration.CollaborationMechanismCommand;
import io.caseledger.collaboration.view.CollaborationMechanismView;
import io.caseledger.travel.When;
import io.caseledger.views.Views;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about collaboration mechanisms. */
@Controller
class CollaborationMechanismController {
    private final Reader reader;
    private final Views views;
    private final Sights sights;
    private final MemberLoads loads;
    private final Freshness freshness;

    CollaborationMechanismController(
            Reader reader, Views views, Sights sights, MemberLoads loads, Freshness freshness) {
        this.reader = reader;
        this.views = views;
        this.sights = sights;
        this.loads = loads;
        this.freshness = freshness;
    }

    @Bean
    static Feature<CollaborationMechanismView> collaborationMechanismFeature() {
        return new Feature<>(
                "collaborationMechanism", CollaborationMechanismCommand.class, CollaborationMechanismView.KIND);
    }

    @QueryMapping
    @Nullable
    CollaborationMechanismView collaborationMechanism(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(CollaborationMechanismView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<CollaborationMechanismView> collaborationMechanisms(
            @Arguments CollaborationMechanismList asked, @Argument @Nullable When at) {
        return reader.list(CollaborationMechanismView.KIND, asked, at);
    }

    /** All members with what they owe each other; null when there is no such mechanism. */
    @QueryMapping
    @Nullable
    List<MemberLoad> collaborationMembers(
            @Argument String mechanismId, @Argument @Nullable Instant overdueAt, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        Instant now = overdueAt == null ? Instant.now() : overdueAt;
        return views.find(sights.current(), CollaborationMechanismView.KIND, mechanismId)
                .map(it -> loads.of(it.view(), now))
                .orElse(null);
    }
}
