package io.caseledger.anomaly.api;

import io.caseledger.anomaly.AnomalyCommand;
import io.caseledger.anomaly.view.AnomalyAssessmentView;
import io.caseledger.anomaly.watch.Anomaly;
import io.caseledger.anomaly.watch.AnomalyWatch;
import io.caseledger.anomaly.watch.AnomalyWatch.Wanted;
import io.caseledger.anomaly.watch.RuleText;
import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.deadline.Wording;
import io.caseledger.views.Page;
import io.caseledger.views.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers auditors what is out of the ordinary in the log. */
@Controller
class AnomalyController {
    private final AnomalyWatch watch;

    AnomalyController(AnomalyWatch watch) {
        this.watch = watch;
    }

    @Bean
    static Feature<AnomalyAssessmentView> anomalyAssessmentFeature() {
        return new Feature<>("anomalyAssessment", AnomalyCommand.class, AnomalyAssessmentView.KIND);
    }

    @QueryMapping
    @Nullable
    Anomaly anomaly(@Argument String id, @Argument @Nullable Long atPosition) {
        watch.reach(atPosition);
        return watch.one(id).orElse(null);
    }

    @QueryMapping
    Connection<Anomaly> anomalies(@Arguments AnomalyList asked) {
        watch.reach(asked.atPosition());
        Slice slice = asked.slice();
        Wanted wanted = asked.wanted();
        List<Anomaly> found = watch.find(wanted, AnomalyList.beyond(slice), slice.backward(), slice.size() + 1);
        boolean more = found.size() > slice.size();
        boolean begun = slice.cursor() != null;
        List<Anomaly> shown =
                !more ? found : slice.backward() ? found.subList(1, found.size()) : found.subList(0, slice.size());
        var edges = shown.stream()
                .map(it -> new Page.Edge<>(AnomalyList.cursor(it.number()), it))
                .toList();
        var page = new Page<>(
                edges, slice.backward() ? more : begun, slice.backward() ? begun : more, () -> watch.count(wanted));
        return Connection.of(page, it -> it);
    }

    @QueryMapping
    List<RuleText> anomalyRules() {
        return watch.rules();
    }

    @SchemaMapping
    RuleText rule(Anomaly anomaly) {
        return watch.ruleOf(anomaly);
    }

    @SchemaMapping
    Wording explanation(Anomaly anomaly) {
        return watch.ruleOf(anomaly).explain(anomaly);
    }

    @SchemaMapping
    List<Figure> numbers(Anomaly anomaly) {
        return anomaly.numbers().entrySet().stream()
                .map(it -> new Figure(it.getKey(), it.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "AnomalyAssessment")
    @Nullable
    Anomaly anomaly(AnomalyAssessmentView assessment) {
        return watch.one(assessment.anomalyId()).orElse(null);
    }

    /** A number by the name that the rule gives it. */
    record Figure(String name, String value) {}
}
