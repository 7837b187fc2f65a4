package io.caseledger.screening.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.api.Sights;
import io.caseledger.screening.RiskChecklist;
import io.caseledger.screening.RiskChecklists;
import io.caseledger.screening.ScreeningCommand;
import io.caseledger.screening.view.RemediationView;
import io.caseledger.screening.view.ScreeningItem;
import io.caseledger.screening.view.ScreeningView;
import io.caseledger.shared.Zone;
import io.caseledger.travel.When;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about risk screenings, their remedies and the checklist. */
@Controller
class ScreeningController {
    private final Reader reader;
    private final Views views;
    private final Sights sights;
    private final RiskChecklists checklists;

    ScreeningController(Reader reader, Views views, Sights sights, RiskChecklists checklists) {
        this.reader = reader;
        this.views = views;
        this.sights = sights;
        this.checklists = checklists;
    }

    @Bean
    static Feature<ScreeningView> screeningFeature() {
        return new Feature<>("screening", ScreeningCommand.class, ScreeningView.KIND);
    }

    @QueryMapping
    @Nullable
    ScreeningView screening(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(ScreeningView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<ScreeningView> screenings(@Arguments ScreeningList asked, @Argument @Nullable When at) {
        return reader.list(ScreeningView.KIND, asked, at);
    }

    @QueryMapping
    Connection<RemediationView> remediations(@Arguments RemediationList asked, @Argument @Nullable When at) {
        return reader.list(RemediationView.KIND, asked, at);
    }

    @QueryMapping
    @Nullable
    RiskChecklist riskChecklist(@Argument @Nullable String version) {
        var found = version == null ? checklists.inForceOn(LocalDate.now(Zone.SHANGHAI)) : checklists.find(version);
        return found.orElse(null);
    }

    @QueryMapping
    List<RiskChecklist> riskChecklists() {
        return checklists.all();
    }

    @SchemaMapping(typeName = "Screening")
    RiskChecklist checklist(ScreeningView screening) {
        return checklists.kept(screening.checklist());
    }

    @SchemaMapping(typeName = "Screening")
    List<ScreeningItem> items(ScreeningView screening) {
        return ScreeningReport.inOrder(checklists.kept(screening.checklist()), screening.items());
    }

    @SchemaMapping(typeName = "Screening")
    String reportUrl(ScreeningView screening, @Argument ReportFormat format, @Argument @Nullable Integer revision) {
        return ReportRoutes.url(screening.id(), format, revision == null ? screening.revision() : revision);
    }

    @SchemaMapping(typeName = "Remediation")
    ScreeningView screening(RemediationView remediation) {
        return views.find(sights.current(), ScreeningView.KIND, remediation.screeningId())
                .orElseThrow()
                .view();
    }

    @SchemaMapping(typeName = "Remediation")
    boolean overdue(RemediationView remediation) {
        LocalDate dueOn = remediation.dueOn();
        return remediation.open() && dueOn != null && dueOn.isBefore(LocalDate.now(Zone.SHANGHAI));
    }
}
