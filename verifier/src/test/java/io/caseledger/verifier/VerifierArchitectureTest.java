package io.caseledger.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The verifier is a program of its own: it starts nothing and opens no database, and nothing that does knows it. */
@AnalyzeClasses(packages = "io.caseledger", importOptions = DoNotIncludeTests.class)
class VerifierArchitectureTest {
    @ArchTest
    static final ArchRule it_stands_alone = noClasses()
            .that()
            .resideInAPackage("io.caseledger.verifier")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.axonframework..", "com.mongodb..", "org.bson..", "java.sql..");

    @ArchTest
    static final ArchRule nobody_builds_on_it = noClasses()
            .that()
            .resideOutsideOfPackage("io.caseledger.verifier")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.caseledger.verifier");
}
