package org.anbiao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What belongs where (house rules; see docs/decisions). Exceptions stand here with their reason. */
@AnalyzeClasses(packages = "org.anbiao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Services without a permission at the class, each with its reason. */
    private static final Map<String, String> OPEN_SERVICES = Map.of(
            "org.anbiao.identity.LoginService", "looks accounts up before anybody is logged in",
            "org.anbiao.identity.LoginIdentities",
                    "finds memberships before there is an actor; links for a service that checked",
            "org.anbiao.tenancy.TenantDirectory", "the names of authorities and units are public (R-012)",
            "org.anbiao.audit.AuditLog", "records what a permitted service did, whatever its permission",
            "org.anbiao.documents.FileStore", "files have no permission of their own: the policies decide");

    /** Classes outside {@code persistence} that touch the database, each with its reason. */
    private static final Map<String, String> DATABASE_ELSEWHERE = Map.of(
            "org.anbiao.tenancy", "binds the actor to the connection of every transaction",
            "org.anbiao.common.database", "starts the embedded database and makes its two roles");

    @ArchTest
    static final ArchRule theEngineStaysInWorkflowPackages = noClasses()
            .that()
            .resideOutsideOfPackage("..workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule vaadinStaysInUiPackages = noClasses()
            .that()
            .resideOutsideOfPackage("..ui..")
            .and(describe("are not the security configuration", type -> !type.getName()
                    .startsWith("org.anbiao.identity.SecurityConfiguration")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule sqlStaysInPersistencePackages = noClasses()
            .that()
            .resideOutsideOfPackage("..persistence..")
            .and(describe(
                    "have no reason of their own", type -> !DATABASE_ELSEWHERE.containsKey(type.getPackageName())))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql", "javax.sql", "org.postgresql..")
                    .or(resideInAnyPackage("org.springframework.jdbc..")));

    @ArchTest
    static final ArchRule viewsDoNotReachTheDatabase = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.anbiao..persistence..");

    @ArchTest
    static final ArchRule viewsArePackagePrivate =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule everyViewSaysWhoMayOpenIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(describe(
                    "an access annotation",
                    annotation -> annotation.getRawType().isEquivalentTo(RolesAllowed.class)
                            || annotation.getRawType().isEquivalentTo(PermitAll.class)
                            || annotation.getRawType().isEquivalentTo(AnonymousAllowed.class)));

    @ArchTest
    static final ArchRule everyServiceAsksForAPermission = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .and(describe("have no reason to be open", type -> !OPEN_SERVICES.containsKey(type.getName())))
            .should()
            .beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule theDayComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(describe(
                    "now() of java.time without a clock",
                    (JavaMethodCall call) -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty()));

    @ArchTest
    static final ArchRule noJpa = noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.persistence..");
}
