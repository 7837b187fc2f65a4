package io.caseledger;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.caseledger.gate.Remembering;
import io.caseledger.views.Sight;
import org.axonframework.spring.stereotype.Aggregate;

@AnalyzeClasses(packages = "io.caseledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule aggregates_stay_private =
            classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule aggregates_remember_their_requests =
            classes().that().areAnnotatedWith(Aggregate.class).should().beAssignableTo(Remembering.class);

    @ArchTest
    static final ArchRule views_never_send_commands = noClasses()
            .that()
            .resideInAnyPackage("..view..", "..views..", "..indicator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework.commandhandling..", "io.caseledger.gate..");

    @ArchTest
    static final ArchRule the_kernel_knows_nothing_but_itself = noClasses()
            .that()
            .resideInAPackage("io.caseledger.shared..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.caseledger..").and(resideOutsideOfPackages("io.caseledger.shared..")));

    @ArchTest
    static final ArchRule finding_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("io.caseledger.find")
            .should()
            .dependOnClassesThat(resideInAPackage("io.caseledger..")
                    .and(resideOutsideOfPackages("io.caseledger.find", "io.caseledger.shared")));

    @ArchTest
    static final ArchRule only_finding_knows_the_index = noClasses()
            .that()
            .resideOutsideOfPackages("io.caseledger.find", "io.caseledger.views")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule only_views_and_filters_know_mongo = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.caseledger.views..", "io.caseledger.api..", "io.caseledger.indicator..", "..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "de.bwaldvogel..");

    /**
     * What is read unscoped: counts, which are whole for everybody; registers of the city, which belong to all; what the system does
     * by itself; what changed since a moment, before each reader's sight is asked; what is watched, of which each watcher's sight is
     * asked before it is told; and what anybody may verify.
     */
    @ArchTest
    static final ArchRule few_see_everything = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.caseledger.views",
                    "io.caseledger.question",
                    "io.caseledger.annex.figures",
                    "io.caseledger.statement.figures",
                    "io.caseledger.body.view",
                    "io.caseledger.institution.view",
                    "io.caseledger.policy.view",
                    "io.caseledger.breakglass.view",
                    "io.caseledger.travel",
                    "io.caseledger.*.watch")
            .and()
            .doNotHaveSimpleName("StatisticsController")
            .and()
            .doNotHaveSimpleName("TallyController")
            .and()
            .doNotHaveSimpleName("MemberLoads")
            .and()
            .doNotHaveSimpleName("WorkstationQueueController")
            .and()
            .doNotHaveSimpleName("TrainingProgrammeController")
            .and()
            .doNotHaveSimpleName("ParticipationController")
            .and()
            .doNotHaveSimpleName("HistoricalImportFeed")
            .and()
            .doNotHaveSimpleName("Verifier")
            .and()
            .doNotHaveSimpleName("CertificateRoutes")
            .and()
            .doNotHaveSimpleName("CertificateController")
            .should()
            .accessField(Sight.class, "EVERYTHING");

    /** A feature's own package decides; what shows and what answers is in packages below it, or in these. */
    @ArchTest
    static final ArchRule commands_know_neither_views_nor_the_api = noClasses()
            .that()
            .resideInAPackage("io.caseledger.*")
            .and()
            .resideOutsideOfPackages(
                    "io.caseledger.find",
                    "io.caseledger.views",
                    "io.caseledger.travel",
                    "io.caseledger.indicator",
                    "io.caseledger.question",
                    "io.caseledger.event",
                    "io.caseledger.report",
                    "io.caseledger.api",
                    "io.caseledger.security",
                    "io.caseledger.verifier",
                    "io.caseledger.bench")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..view..", "..views..", "..api..", "io.caseledger.find..", "io.caseledger.indicator..");

    /** Except the page of verification, which masks the name and is open to everybody. */
    @ArchTest
    static final ArchRule what_is_downloaded_is_on_record = classes()
            .that()
            .haveSimpleNameEndingWith("Routes")
            .and()
            .doNotHaveSimpleName("VerificationRoutes")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("AccessDoor");

    @ArchTest
    static final ArchRule features_form_no_cycles =
            slices().matching("io.caseledger.(**)").should().beFreeOfCycles();
}
