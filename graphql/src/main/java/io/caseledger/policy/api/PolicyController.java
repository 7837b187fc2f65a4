package io.caseledger.policy.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.api.Reader;
import io.caseledger.file.api.FileUrl;
import io.caseledger.policy.PolicyCommand;
import io.caseledger.policy.PolicyStanding;
import io.caseledger.policy.PolicyText;
import io.caseledger.policy.PolicyTopic;
import io.caseledger.policy.view.PoliciesInForce;
import io.caseledger.policy.view.PolicyView;
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

/** Answers queries about policies and regulations. */
@Controller
class PolicyController {
    private final Reader reader;
    private final PoliciesInForce inForce;
    private final Freshness freshness;

    PolicyController(Reader reader, PoliciesInForce inForce, Freshness freshness) {
        this.reader = reader;
        this.inForce = inForce;
        this.freshness = freshness;
    }

    @Bean
    static Feature<PolicyView> policyFeature() {
        return new Feature<>("policy", PolicyCommand.class, PolicyView.KIND);
    }

    @QueryMapping
    @Nullable
    PolicyView policy(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(PolicyView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<PolicyView> policies(@Arguments PolicyList asked, @Argument @Nullable When at) {
        return reader.list(PolicyView.KIND, asked, at);
    }

    @QueryMapping
    List<PolicyView> policiesInForce(
            @Argument String projectId,
            @Argument LocalDate on,
            @Argument @Nullable PolicyTopic topic,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return inForce.on(projectId, on, topic);
    }

    @SchemaMapping(typeName = "Policy")
    @Nullable
    PolicyStanding standing(PolicyView policy, @Argument LocalDate on) {
        return policy.standingOn(on).orElse(null);
    }

    @SchemaMapping(typeName = "PolicyText")
    String url(PolicyText text) {
        return FileUrl.of(text.digest(), text.fileName());
    }
}
