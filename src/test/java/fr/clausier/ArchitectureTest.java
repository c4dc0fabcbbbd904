package fr.clausier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.clausier.decision.DecisionStore;
import java.util.UUID;

/** The dependency directions of the packages; a rule that matches no class fails. */
@AnalyzeClasses(packages = "fr.clausier", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule contratNeedsTheJdkAlone = classes().that().resideInAPackage("fr.clausier.contrat..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "fr.clausier.contrat..");

    @ArchTest
    static final ArchRule compteNeedsTheJdkAlone = classes().that().resideInAPackage("fr.clausier.compte..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.crypto..", "fr.clausier.compte..");

    @ArchTest
    static final ArchRule decompteNeedsContrat = classes().that().resideInAPackage("fr.clausier.decompte..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "fr.clausier.contrat..", "fr.clausier.decompte..");

    @ArchTest
    static final ArchRule tablesNeedContrat = noClasses().that().resideInAPackage("fr.clausier.tables..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.clausier.decompte..", "fr.clausier.regles..", "fr.clausier.decision..", "fr.clausier.audit..",
                    "fr.clausier.publication..", "fr.clausier.api..");

    @ArchTest
    static final ArchRule reglesKnowNoDecision = noClasses().that().resideInAPackage("fr.clausier.regles..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.clausier.decision..", "fr.clausier.audit..", "fr.clausier.publication..", "fr.clausier.api..");

    @ArchTest
    static final ArchRule decisionKnowsNoStoreAndNoHttp = noClasses().that().resideInAPackage("fr.clausier.decision..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.clausier.audit..", "fr.clausier.publication..", "fr.clausier.api..", "jakarta..");

    @ArchTest
    static final ArchRule auditKnowsThePortsAlone = noClasses().that().resideInAPackage("fr.clausier.audit..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.clausier.decompte..", "fr.clausier.regles..", "fr.clausier.tables..", "fr.clausier.publication..",
                    "fr.clausier.api..");

    @ArchTest
    static final ArchRule etudeKnowsNoPublication = noClasses().that().resideInAPackage("fr.clausier.etude..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.clausier.audit..", "fr.clausier.publication..", "fr.clausier.api..", "jakarta..");

    @ArchTest
    static final ArchRule explicationTellsWhatIsStored = noClasses().that().resideInAPackage("fr.clausier.explication..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.clausier.decision..", "fr.clausier.audit..", "fr.clausier.publication..", "fr.clausier.api..",
                    "jakarta..");

    @ArchTest
    static final ArchRule documentsAreMadeInExplicationAlone = noClasses().that().resideOutsideOfPackage("fr.clausier.explication..")
            .should().dependOnClassesThat().resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule publicationKnowsNoHttp = noClasses().that().resideInAPackage("fr.clausier.publication..")
            .should().dependOnClassesThat().resideInAnyPackage("fr.clausier.audit..", "fr.clausier.api..");

    @ArchTest
    static final ArchRule theEngineIsSeenFromReglesAlone = noClasses().that().resideOutsideOfPackage("fr.clausier.regles..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..");

    /** A stored decision is given through {@code Lectures}, which records who reads it; deciding reads earlier ones by itself. */
    @ArchTest
    static final ArchRule decisionsAreReadWithTheirReader = noClasses().that().resideInAPackage("fr.clausier.api..")
            .and().doNotHaveSimpleName("Lectures").and().doNotHaveSimpleName("Antecedents")
            .should().callMethod(DecisionStore.class, "find", UUID.class);

    @ArchTest
    static final ArchRule workbooksAreSeenFromTablesAlone = noClasses().that().resideOutsideOfPackage("fr.clausier.tables..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule sqlIsSeenFromAuditAlone = noClasses().that().resideOutsideOfPackage("fr.clausier.audit..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule noFloatingPointInMoney = noClasses().that()
            .resideInAnyPackage("fr.clausier.contrat..", "fr.clausier.decompte..", "fr.clausier.decision..", "fr.clausier.etude..", "fr.clausier.explication..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.lang.Double");

    @ArchTest
    static final ArchRule noCycle = slices().matching("fr.clausier.(*)..").should().beFreeOfCycles();
}
