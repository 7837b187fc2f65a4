package io.caseledger.question.api;

import io.caseledger.api.Freshness;
import io.caseledger.api.Sentences;
import io.caseledger.question.series.Forecaster;
import io.caseledger.question.warning.EarlyWarnings;
import io.caseledger.question.warning.EarlyWarnings.Unjudged;
import io.caseledger.question.warning.EarlyWarnings.Warned;
import io.caseledger.question.warning.EarlyWarnings.Warning;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what is to be warned of. */
@Controller
class EarlyWarningController {
    private final EarlyWarnings warnings;
    private final Freshness freshness;
    private final Sentences sentences;

    EarlyWarningController(EarlyWarnings warnings, Freshness freshness, Sentences sentences) {
        this.warnings = warnings;
        this.freshness = freshness;
        this.sentences = sentences;
    }

    @QueryMapping
    Warned earlyWarnings(
            @Argument String projectId, @Argument @Nullable LocalDate asOf, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return warnings.of(projectId, asOf);
    }

    @SchemaMapping(typeName = "EarlyWarning")
    List<LocalDate> months(Warning warning) {
        return warning.months().stream().map(it -> it.atDay(1)).toList();
    }

    @SchemaMapping(typeName = "UnjudgedWarning", field = "explanation")
    String explanation(Unjudged unjudged, Locale locale) {
        return sentences.of("WARNING_" + unjudged.reason(), locale, Forecaster.LEAST);
    }
}
