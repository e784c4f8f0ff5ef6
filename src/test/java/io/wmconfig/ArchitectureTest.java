package io.wmconfig;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.wmconfig.genesys.Org;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which room may know which: the table of the house, held against the compiled classes. */
class ArchitectureTest {
    private static final String HOUSE = "io.wmconfig";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /** Each room with the rooms it may know; the root may know all. A new room enters here first. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("problem", Set.of()),
            entry("sandbox", Set.of()),
            entry("look", Set.of("problem")),
            entry("web", Set.of("look")),
            entry("settings", Set.of("problem", "input")),
            entry("input", Set.of("look", "problem", "genesys")),
            entry("genesys", Set.of("problem")),
            entry("genesys.sdk", Set.of("genesys", "settings", "problem")),
            entry("plan", Set.of("look", "problem", "genesys")),
            entry("execute", Set.of("plan", "genesys", "problem")),
            entry(
                    "app",
                    Set.of(
                            "look",
                            "input",
                            "web",
                            "settings",
                            "plan",
                            "execute",
                            "genesys",
                            "genesys.sdk",
                            "sandbox",
                            "problem")),
            entry("output", Set.of("app", "input", "look", "web", "execute", "plan", "genesys", "problem")),
            entry("cli.completion", Set.of()),
            entry(
                    "cli",
                    Set.of(
                            "cli.completion",
                            "app",
                            "output",
                            "input",
                            "look",
                            "web",
                            "settings",
                            "plan",
                            "execute",
                            "genesys",
                            "problem")));

    /** The classes of {@code plan} that may call the org; what they find is {@code Observed}. */
    private static final Set<String> READS_THE_ORG =
            Set.of("ConsistentRead", "DeploymentList", "Located", "Resolver", "ResponseCheck", "Target");

    @Test
    void everyRoomKnowsOnlyWhatTheTableAllows() {
        List<String> broken = new ArrayList<>();
        for (JavaClass one : CLASSES) {
            String room = room(one);
            if (room.isEmpty()) {
                continue;
            }
            assertThat(MAY_KNOW).as("the table of rooms").containsKey(room);
            Set<String> allowed = MAY_KNOW.getOrDefault(room, Set.of());
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                boolean inHouse = target.getPackageName().equals(HOUSE)
                        || target.getPackageName().startsWith(HOUSE + ".");
                if (inHouse && !room(target).equals(room) && !allowed.contains(room(target))) {
                    broken.add(dependency.getDescription());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyRoomOfTheTableIsThere() {
        assertThat(CLASSES.stream().map(ArchitectureTest::room).filter(room -> !room.isEmpty()))
                .containsAll(MAY_KNOW.keySet());
    }

    @Test
    void noTwoRoomsKnowEachOther() {
        slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "com.mypurecloud.., genesys.sdk",
        "picocli.., cli..",
        "com.sun.net.httpserver.., sandbox",
        "io.github.cdimascio.., settings",
        "org.snakeyaml.., input",
    })
    void aLibraryIsKnownInOneRoomOnly(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + "." + room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "look", "settings", "problem"})
    void thereAreRoomsWithoutJson(String room) {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "." + room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "problem"})
    void thereAreRoomsWithoutAnyLibrary(String room) {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "." + room)
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("java..", HOUSE + "..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void onlyThoseWhoReadOrWriteSeeThePort() {
        noClasses()
                .that(resideOutsideOfPackages(
                        HOUSE,
                        HOUSE + ".genesys",
                        HOUSE + ".genesys.sdk",
                        HOUSE + ".plan",
                        HOUSE + ".execute",
                        HOUSE + ".app",
                        HOUSE + ".cli"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Org.class)
                .check(CLASSES);
    }

    /** What the live check assumes about the API must not be what the sandbox happens to do. */
    @Test
    void onlyTheLocalSandboxKnowsTheSandbox() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".app")
                .and()
                .haveNameNotMatching(".*LocalSandbox.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HOUSE + ".sandbox")
                .check(CLASSES);
    }

    /** A command hands the org of its session to its use case, and asks it nothing but its name. */
    @Test
    void aCommandAsksNoOrg() {
        assertThat(CLASSES.stream()
                        .filter(one -> room(one).equals("cli"))
                        .flatMap(one -> one.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isAssignableTo(Org.class))
                        .map(JavaMethodCall::getDescription))
                .isEmpty();
    }

    @Test
    void plannersReadNothingFromTheOrg() {
        List<String> broken = CLASSES.stream()
                .filter(one -> room(one).equals("plan") && !READS_THE_ORG.contains(outermost(one)))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> {
                    String target = outermost(dependency.getTargetClass());
                    return target.equals("Org") || READS_THE_ORG.contains(target);
                })
                .map(Dependency::getDescription)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void aPlanHasNoClockNoNetworkAndNoLocale() {
        noClasses()
                .that(resideInAPackage(HOUSE + ".plan")
                        .and(describe(
                                "do not read the org", (JavaClass one) -> !READS_THE_ORG.contains(outermost(one)))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.net..", "java.nio..", "java.io..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.class)
                .check(CLASSES);
        assertThat(CLASSES.stream()
                        .filter(one -> room(one).equals("plan"))
                        .flatMap(one -> one.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Locale.class))
                        .map(JavaFieldAccess::getName))
                .containsOnly("ROOT");
    }

    @Test
    void onlyTheRootAndTheHandlerOfSignalsTouchTheProcess() {
        noClasses()
                .that(resideOutsideOfPackages(HOUSE)
                        .and(describe(
                                "do not handle signals",
                                (JavaClass one) -> !one.getSimpleName().equals("Signals"))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void theClockIsReadInOnePlaceOnly() {
        noClasses()
                .that(resideOutsideOfPackages(HOUSE, HOUSE + ".sandbox")
                        .and(describe(
                                "are not the system's time",
                                (JavaClass one) -> !one.getName().startsWith(HOUSE + ".genesys.sdk.Time"))))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void noTwoClassesOfTheRootKnowEachOther() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass one) {
                        return one.getPackageName().equals(HOUSE)
                                ? SliceIdentifier.of(outermost(one))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "classes of the root";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
                .noneMatch(name ->
                        name.matches(".*(Util|Utils|Helper|Helpers|Manager|Service|Impl|Data|Info|Base|Common)"));
    }

    private static String room(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(HOUSE + ".") ? name.substring(HOUSE.length() + 1) : "";
    }

    private static String outermost(JavaClass one) {
        return one.getEnclosingClass().map(ArchitectureTest::outermost).orElse(one.getSimpleName());
    }
}
