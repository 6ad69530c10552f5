package org.croisements.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.page.Lists;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape that every service keeps. A service's test extends this one and names its package. */
public abstract class ArchitectureRules {

    private static final String HOUSE = "org.croisements.";

    /** Read once, not for each rule. */
    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private final String root;
    private final JavaClasses service;

    protected ArchitectureRules(String root) {
        this.root = root;
        this.service = READ.computeIfAbsent(
                root,
                read -> new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(read));
    }

    @Test
    void aServiceKnowsNoOtherService() {
        String[] others = Stream.of("events", "practices", "network", "gateway", "suite", "testkit")
                .map(module -> HOUSE + module)
                .filter(module -> !module.equals(root))
                .map(module -> module + "..")
                .toArray(String[]::new);

        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(service);
    }

    @Test
    void theKitKnowsNoService() {
        var kit = new ClassFileImporter().importPackages(HOUSE + "kit");

        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.croisements..")
                        .and(DescribedPredicate.not(resideInAPackage(HOUSE + "kit.."))))
                .check(kit);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void featuresAreNoDeeperThanOnePackage() {
        noClasses().should().resideInAPackage(root + ".*.*..").check(service);
    }

    @Test
    void onlyResourcesSpeakHttp() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
                .check(service);
    }

    @Test
    void onlyEntitiesAndRepositoriesKnowTheDatabase() {
        var stored = DescribedPredicate.describe(
                "an entity or a repository",
                (JavaClass of) -> of.isAnnotatedWith(Entity.class)
                        || of.isAnnotatedWith(MappedSuperclass.class)
                        || of.isAnnotatedWith(Embeddable.class)
                        || of.getSimpleName().endsWith("Repository"));

        noClasses()
                .that(DescribedPredicate.not(outermost(stored)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "io.quarkus.hibernate..",
                        "java.sql..",
                        "javax.sql.."))
                .check(service);
    }

    @Test
    void resourcesAnswerRecordsAndNeverEntities() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(annotatedWith(Entity.class).forSubtype())
                .allowEmptyShould(true)
                .check(service);
    }

    @Test
    void whatABeanNeedsComesThroughItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .check(service);
    }

    @Test
    void theTimeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(target(askingTheMachineForTheTime()))
                .check(service);
    }

    @Test
    void whoeverBeginsATransactionTellsTheAuditTrailWhatItDid() {
        var begins = DescribedPredicate.describe(
                "begin transactions",
                (JavaClass of) -> of.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().isEquivalentTo(QuarkusTransaction.class)));

        classes()
                .that(begins)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AuditTrail.class)
                .allowEmptyShould(true)
                .check(service);
    }

    /** Within any other transaction it would hold two connections, and enough such requests wait for each other's. */
    @Test
    void whatAnswersAListIsOneReading() {
        var others = service.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Transactional.class))
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Lists.class)))
                .map(JavaMethod::getFullName);

        assertThat(others).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        var packages = service.stream().map(JavaClass::getPackage).distinct().toList();

        assertThat(packages).isNotEmpty().allMatch(p -> p.isAnnotatedWith(NullMarked.class));
    }

    private static DescribedPredicate<JavaClass> outermost(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.describe("itself or around it " + predicate.getDescription(), of -> {
            var outer = of;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return predicate.test(outer) || predicate.test(of);
        });
    }

    private static DescribedPredicate<AccessTarget.CodeUnitCallTarget> askingTheMachineForTheTime() {
        return DescribedPredicate.describe("asking the machine for the time", target -> {
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean system =
                    owner.equals(Clock.class.getName()) && target.getName().startsWith("system");
            return now
                    || system
                    || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
        });
    }
}
