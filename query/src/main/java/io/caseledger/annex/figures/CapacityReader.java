package io.caseledger.annex.figures;

import io.caseledger.annex.figures.AnnexFigures.Body;
import io.caseledger.annex.figures.AnnexFigures.Capacity;
import io.caseledger.annex.figures.AnnexFigures.Institution;
import io.caseledger.annex.figures.AnnexFigures.Policy;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.body.view.BodyCapacities;
import io.caseledger.body.view.BodyCapacity;
import io.caseledger.institution.view.Census;
import io.caseledger.institution.view.InstitutionView;
import io.caseledger.institution.view.QualifiedPersons;
import io.caseledger.policy.view.PoliciesInForce;
import io.caseledger.policy.view.PolicyView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the registers as of the closing day: who can deal with cases, and by which rules. */
@Component
class CapacityReader {
    private final QualifiedPersons persons;
    private final BodyCapacities bodies;
    private final PoliciesInForce policies;

    CapacityReader(QualifiedPersons persons, BodyCapacities bodies, PoliciesInForce policies) {
        this.persons = persons;
        this.bodies = bodies;
        this.policies = policies;
    }

    /** @param yearReceived cases received in the last twelve months of the period */
    Capacity capacity(Scope scope, long yearReceived) {
        LocalDate day = scope.closingDay();
        Census census = persons.on(scope.projectId(), day);
        Map<String, Long> byKind = new TreeMap<>();
        census.all().byQualification().forEach((kind, count) -> byKind.put(kind.name(), count));
        return new Capacity(
                persons.institutions(scope.projectId(), day).stream()
                        .sorted(Comparator.comparing(
                                        (InstitutionView it) -> it.particulars().kind())
                                .thenComparing(it -> it.particulars().name())
                                .thenComparing(InstitutionView::id))
                        .map(it -> institution(it, census))
                        .toList(),
                byKind,
                census.all().persons(),
                yearReceived,
                bodies.on(scope.projectId(), day).stream()
                        .map(CapacityReader::body)
                        .toList());
    }

    private static Institution institution(InstitutionView it, Census census) {
        var about = it.particulars();
        return new Institution(
                about.name(),
                about.kind().name(),
                about.county().name(),
                census.at(it.id()).persons());
    }

    private static Body body(BodyCapacity it) {
        var about = it.body().particulars();
        var capacity = it.capacity();
        return new Body(
                about.name(),
                about.kind().name(),
                nameOf(about.county()),
                capacity == null
                        ? List.of()
                        : capacity.channels().stream().map(Enum::name).toList(),
                capacity == null ? null : (long) capacity.officers(),
                capacity == null || capacity.casesPerYear() == null
                        ? null
                        : capacity.casesPerYear().longValue());
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** By level from the nation down, the latest first. */
    List<Policy> policies(Scope scope) {
        return policies.on(scope.projectId(), scope.closingDay(), null).stream()
                .sorted(Comparator.comparing((PolicyView it) -> it.particulars().level()))
                .map(CapacityReader::policy)
                .toList();
    }

    /** A policy that is repealed later is in force until then. */
    private static Policy policy(PolicyView it) {
        var about = it.particulars();
        LocalDate expires = about.validity().until();
        LocalDate repealed = it.repeal() == null ? null : it.repeal().on();
        boolean earlier = repealed != null && (expires == null || repealed.isBefore(expires));
        return new Policy(
                about.topics().stream().map(Enum::name).toList(),
                about.documentNumber(),
                about.title(),
                about.level().name(),
                about.issuer(),
                about.validity().from(),
                earlier ? repealed : expires);
    }
}
