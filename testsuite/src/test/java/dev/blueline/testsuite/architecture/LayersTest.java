package dev.blueline.testsuite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each package uses only lower levels, never its own or a higher one; nobody imports the root. */
class LayersTest {
  private static final String ROOT = "dev.blueline";

  private static final Map<String, Integer> LEVELS =
      Map.ofEntries(
          Map.entry("collect", 0),
          Map.entry("observe", 0),
          Map.entry("model", 1),
          Map.entry("edit", 2),
          Map.entry("plan", 3),
          Map.entry("layout", 4),
          Map.entry("verify", 4),
          Map.entry("verify.rules", 5),
          Map.entry("serialize", 3),
          Map.entry("decompose.words", 4),
          Map.entry("decompose.targets", 5),
          Map.entry("decompose.values", 5),
          Map.entry("decompose.clauses", 6),
          Map.entry("decompose.bind", 7),
          Map.entry("decompose", 8),
          Map.entry("agent", 4),
          Map.entry("agent.builtin", 5),
          Map.entry("execute", 6),
          Map.entry("pipeline", 9),
          Map.entry("batch", 10),
          Map.entry("state", 10),
          Map.entry("state.files", 11),
          Map.entry("state.journal", 12));

  private static final Set<String> ENGINE_LIBRARIES =
      Set.of("com.github.benmanes.caffeine", "com.dslplatform.json");

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT)
          .that(
              new com.tngtech.archunit.base.DescribedPredicate<>("are of the engine") {
                @Override
                public boolean test(JavaClass type) {
                  return level(type.getPackageName()) >= 0;
                }
              });

  /** The rooms of {@code decompose}: public to each other only, since Java knows no such word. */
  private static final String ROOMS = ROOT + ".decompose.*";

  /** The level of a package of the engine; the root is above all; -1 for other modules. */
  private static int level(String packageName) {
    if (packageName.equals(ROOT)) {
      return 13;
    }
    return packageName.startsWith(ROOT + ".")
        ? LEVELS.getOrDefault(packageName.substring(ROOT.length() + 1), -1)
        : -1;
  }

  @Test
  void packages_ofTheEngine_areAllInTheTableOfLevels() {
    Set<String> seen =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT)
                .stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith(ROOT + ".testsuite"))
                .filter(name -> !name.startsWith(ROOT + ".profiler"))
                .filter(name -> !name.startsWith(ROOT + ".metrics"))
                .filter(name -> !name.equals(ROOT + ".state.chronicle"))
                .collect(Collectors.toSet());

    assertThat(seen).allSatisfy(name -> assertThat(level(name)).as(name).isNotNegative());
    assertThat(seen).hasSize(LEVELS.size() + 1);
  }

  @Tag("API-18")
  @Test
  void packages_use_onlyLowerLevels() {
    classes()
        .should(
            new ArchCondition<JavaClass>("use only packages of lower levels") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                  checkDependency(type, dependency, events);
                }
              }
            })
        .because("a reader of one level never has to know a higher one")
        .check(ENGINE);
  }

  private static void checkDependency(
      JavaClass type, Dependency dependency, ConditionEvents events) {
    String own = type.getPackageName();
    String other = dependency.getTargetClass().getBaseComponentType().getPackageName();
    if (!other.equals(own) && other.startsWith(ROOT) && level(other) >= level(own)) {
      events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
    }
  }

  @Tag("API-18")
  @Test
  void packages_haveNoCycles() {
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a cycle is one package in disguise")
        .check(ENGINE);
  }

  @Tag("API-18")
  @Test
  void roomsOfDecompose_areUsed_byDecomposeAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".decompose..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOMS)
        .because("their types are public for each other, and no face of anything")
        .check(ENGINE);
  }

  @Tag("API-18")
  @Test
  void libraries_areImported_whereTheyBelong() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".serialize")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.dslplatform..")
        .because("only serialize knows how JSON is parsed")
        .check(ENGINE);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".decompose")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.benmanes..")
        .because("only decompose caches")
        .check(ENGINE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.openjdk.jmh..")
        .because("what runs in an editor stays small")
        .check(ENGINE);
  }

  @Tag("API-16")
  @Test
  void publicTypes_showNoThirdPartyType() {
    classes()
        .that()
        .arePublic()
        .should(
            new ArchCondition<JavaClass>("show no third-party type in a public signature") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(
                        method ->
                            isThirdParty(method.getRawReturnType())
                                || method.getRawParameterTypes().stream()
                                    .anyMatch(LayersTest::isThirdParty))
                    .forEach(
                        method ->
                            events.add(SimpleConditionEvent.violated(type, method.getFullName())));
              }
            })
        .because("a library behind the API can be exchanged")
        .check(ENGINE);
  }

  private static boolean isThirdParty(JavaClass type) {
    return ENGINE_LIBRARIES.stream().anyMatch(type.getPackageName()::startsWith);
  }

  @Test
  void publicTypes_thatAllMayUse_areUnderFortyPercentOfTopLevelTypes() {
    List<JavaClass> topLevel =
        ENGINE.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
    long publicTypes =
        topLevel.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !PackageMatcher.of(ROOMS).matches(type.getPackageName()))
            .count();

    assertThat(100.0 * publicTypes / topLevel.size())
        .as("%d of %d types are public", publicTypes, topLevel.size())
        .isLessThan(40);
  }

  /** Who may extend it is written down. */
  private static ArchCondition<JavaClass> beSealed() {
    return new ArchCondition<>("be sealed") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean isSealed = type.reflect().isSealed();
        events.add(
            new SimpleConditionEvent(
                type, isSealed, type.getName() + (isSealed ? " is" : " is not") + " sealed"));
      }
    };
  }

  @Tag("API-17")
  @Test
  void publicTypes_areFinalOrMeantForExtension() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .orShould()
        .haveModifier(JavaModifier.ABSTRACT) // there to be extended, and for nothing else
        .orShould()
        .beEnums()
        .orShould(beSealed())
        .because("inheritance is a promise that has to be designed")
        .check(ENGINE);
  }

  @Test
  void names_sayWhatATypeIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .because("a concept has a noun")
        .check(ENGINE);
  }
}
