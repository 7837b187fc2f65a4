package io.caseledger.institution;

import io.caseledger.gate.Ledger;
import io.caseledger.institution.InstitutionCommand.*;
import io.caseledger.institution.PractitionerCommand.*;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.County;
import io.caseledger.shared.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the tests of institutions and practitioners share. */
final class Institutions {
    static final String PROJECT = "p-9";
    static final Instant WHEN = Instant.parse("2023-03-01T01:00:00Z");
    static final PractitionerIdentity NONG = new PractitionerIdentity("农某");
    static final InstitutionParticulars AGENCY = new InstitutionParticulars(
            InstitutionKind.PATENT_AGENCY,
            "广西北部湾专利代理事务所",
            "91350100M000100Y43",
            County.GANGKOU,
            List.of(InstitutionService.PATENT_PROSECUTION, InstitutionService.OVERSEAS));
    static final InstitutionParticulars FIRM = new InstitutionParticulars(
            InstitutionKind.LAW_FIRM, "东兴律师事务所", null, County.DONGXING, List.of(InstitutionService.LITIGATION));

    private Institutions() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Validity validity(String from, @Nullable String until) {
        return new Validity(day(from), until == null ? null : day(until));
    }

    static Qualification agent(String number) {
        return new Qualification(QualificationKind.PATENT_AGENT, number, validity("2020-01-01", "2025-01-01"));
    }

    static Engagement at(String institutionId, String from, @Nullable String until) {
        return new Engagement(institutionId, validity(from, until));
    }

    static Ledger ledger() {
        return new Ledger(it -> it.configureAggregate(Institution.class)
                .configureAggregate(Practitioner.class)
                .registerComponent(
                        Projects.class, axon -> Awarded.project(axon.eventStore(), PROJECT, Direction.DIRECTION_9))
                .registerComponent(
                        InstitutionDesk.class,
                        axon -> new InstitutionDesk(axon.eventStore(), axon.getComponent(Projects.class)))
                .registerComponent(
                        PractitionerDesk.class,
                        axon -> new PractitionerDesk(
                                axon.eventStore(),
                                axon.getComponent(Projects.class),
                                axon.getComponent(InstitutionDesk.class))));
    }

    static RegisterInstitution register(String institutionId, InstitutionParticulars what) {
        return new RegisterInstitution(institutionId, PROJECT, what, Validity.since(day("2018-01-01")), WHEN);
    }

    static RegisterPractitioner person(String practitionerId, Qualification... qualifications) {
        return new RegisterPractitioner(
                practitionerId, PROJECT, NONG, List.of(qualifications), at("i-1", "2021-01-01", null), WHEN);
    }

    static InstitutionProfile institution(Ledger ledger, String institutionId) {
        InstitutionProfile profile = null;
        for (Object event : ledger.events(institutionId)) {
            profile = InstitutionProfile.after((InstitutionEvent) event, profile);
        }
        return Objects.requireNonNull(profile);
    }

    static PractitionerProfile practitioner(Ledger ledger, String practitionerId) {
        PractitionerProfile profile = null;
        for (Object event : ledger.events(practitionerId)) {
            profile = PractitionerProfile.after((PractitionerEvent) event, profile);
        }
        return Objects.requireNonNull(profile);
    }
}
