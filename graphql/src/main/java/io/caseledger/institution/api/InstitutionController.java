package io.caseledger.institution.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.api.Reader;
import io.caseledger.api.Sights;
import io.caseledger.institution.InstitutionCommand;
import io.caseledger.institution.QualificationKind;
import io.caseledger.institution.view.Census;
import io.caseledger.institution.view.Headcount;
import io.caseledger.institution.view.InstitutionView;
import io.caseledger.institution.view.QualifiedPersons;
import io.caseledger.travel.When;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about institutions, now and as of a day. It counts persons and names none. */
@Controller
class InstitutionController {
    private final Reader reader;
    private final Views views;
    private final Sights sights;
    private final QualifiedPersons qualified;
    private final Freshness freshness;

    InstitutionController(Reader reader, Views views, Sights sights, QualifiedPersons qualified, Freshness freshness) {
        this.reader = reader;
        this.views = views;
        this.sights = sights;
        this.qualified = qualified;
        this.freshness = freshness;
    }

    /** How many persons have a kind of qualification. */
    record Qualified(QualificationKind qualification, long persons) {
        static List<Qualified> of(Headcount headcount) {
            return headcount.byQualification().entrySet().stream()
                    .map(it -> new Qualified(it.getKey(), it.getValue()))
                    .toList();
        }
    }

    /** An institution that gave service on a day, with its qualified persons on that day. */
    record InstitutionAsOf(InstitutionView institution, LocalDate asOf, long persons, List<Qualified> qualified) {
        static InstitutionAsOf of(InstitutionView institution, Census census) {
            Headcount there = census.at(institution.id());
            return new InstitutionAsOf(institution, census.day(), there.persons(), Qualified.of(there));
        }
    }

    /** All institutions of a project on a day. */
    record QualifiedPersonsAsOf(LocalDate asOf, int institutions, long persons, List<Qualified> qualified) {}

    @Bean
    static Feature<InstitutionView> institutionFeature() {
        return new Feature<>("institution", InstitutionCommand.class, InstitutionView.KIND);
    }

    @QueryMapping
    @Nullable
    InstitutionView institution(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(InstitutionView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<InstitutionView> institutions(@Arguments InstitutionList asked, @Argument @Nullable When at) {
        return reader.list(InstitutionView.KIND, asked, at);
    }

    @QueryMapping
    Connection<InstitutionAsOf> institutionsAsOf(@Arguments InstitutionsAsOf asked) {
        freshness.reach(asked.atPosition());
        var valid = qualified.institutions(asked.projectId(), asked.asOf());
        var page = views.page(sights.current(), InstitutionView.KIND, asked.among(valid), asked.by(), asked.slice());
        var shown = page.edges().stream().map(it -> it.node().view()).toList();
        Census census = qualified.at(shown, asked.asOf());
        return Connection.of(page, (Stored<InstitutionView> it) -> InstitutionAsOf.of(it.view(), census));
    }

    @QueryMapping
    QualifiedPersonsAsOf qualifiedPersons(
            @Argument String projectId, @Argument LocalDate asOf, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        Census census = qualified.on(projectId, asOf);
        return new QualifiedPersonsAsOf(
                asOf, census.byInstitution().size(), census.all().persons(), Qualified.of(census.all()));
    }
}
