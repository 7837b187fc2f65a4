package io.caseledger.institution.view;

import io.caseledger.find.Where;
import io.caseledger.views.Kind;
import io.caseledger.views.Sight;
import io.caseledger.views.Views;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Answers who was qualified on a day, for the API, for "cases per qualified person" and for reports. A city has some
 * hundreds of institutions and practitioners, so all of a project are read; what is stored holds every day's answer.
 */
@Component
public class QualifiedPersons {
    private final Views views;

    QualifiedPersons(Views views) {
        this.views = views;
    }

    /** How many qualified persons a project's institutions had on a day. */
    public Census on(String projectId, LocalDate day) {
        Where ofProject = Where.is(Kind.PROJECT, projectId);
        return Census.of(
                day,
                views.all(Sight.EVERYTHING, InstitutionView.KIND, ofProject),
                views.all(Sight.EVERYTHING, PractitionerView.KIND, ofProject));
    }

    /** How many qualified persons each of these institutions had on a day. */
    public Census at(List<InstitutionView> institutions, LocalDate day) {
        var ids = institutions.stream().map(InstitutionView::id).toList();
        var there = new Where.AnyOf("view.engagements.institutionId", ids);
        return Census.of(
                day,
                institutions,
                ids.isEmpty() ? List.of() : views.all(Sight.EVERYTHING, PractitionerView.KIND, there));
    }

    /** The institutions of a project that gave service on a day. */
    public List<InstitutionView> institutions(String projectId, LocalDate day) {
        return views.all(Sight.EVERYTHING, InstitutionView.KIND, Where.is(Kind.PROJECT, projectId)).stream()
                .filter(it -> it.validOn(day))
                .toList();
    }
}
