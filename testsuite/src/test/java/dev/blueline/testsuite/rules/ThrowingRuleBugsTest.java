package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.testsuite.execute.Quiet;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.rules.Thrower.Kind;
import dev.blueline.testsuite.rules.Thrower.Place;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that throw and are neither passed over nor told of. */
@DisplayName(
    "\"One that throws is switched off for the command at hand and reported; it never takes the"
        + " command down.\"")
@ExtendWith(Quiet.class)
class ThrowingRuleBugsTest {
  private static final Blueprint PAGE =
      Doc.parse("card#a_1[0 0 300 100] card#b_1[0 200 300 100] card#c_1[0 400 300 100]");

  /** What a validator is asked when an engine is made. */
  static Stream<Thrower> throwersAtOnce() {
    return places(
        Place.ID, Place.SEVERITY, Place.INTRODUCED_SEVERITY, Place.SCOPE, Place.IS_FOR_WRITTEN);
  }

  /** What a rule in another language may throw. */
  static Stream<Thrower> throwers() {
    return Stream.of(new Thrower(Place.CHECK, Kind.CHECKED));
  }

  private static Stream<Thrower> places(Place... places) {
    return Stream.of(places)
        .flatMap(
            place ->
                Stream.of(Kind.RUNTIME_EXCEPTION, Kind.ERROR)
                    .map(kind -> new Thrower(place, kind)));
  }

  private static BlueprintEngine engine(Validator rule, boolean isPartial) {
    List<Validator> rules = new ArrayList<>(List.of(rule));
    rules.addAll(BuiltInValidators.all());
    return BlueprintEngine.create(
        EngineOptions.builder().validators(rules).partialApplication(isPartial).build());
  }

  /** "Bad options `IllegalArgumentException` at build time." */
  @Tag("API-11")
  @ParameterizedTest(name = "{0}: there is no such engine")
  @MethodSource("throwersAtOnce")
  void validators_withOneThatDoesNotSayWhatItIs_areRefused(Thrower thrower) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EngineOptions.builder().validators(List.of(thrower)))
        .withMessageContaining("Thrower");
  }

  @ParameterizedTest(name = "{0}: a command is applied, and the rule named")
  @MethodSource("throwers")
  void run_underARuleThatThrows_isAppliedAndSaysSo(Thrower thrower) {
    CommandResult result = engine(thrower, false).run(PAGE, "make a_1 navy");

    assertThat(result.status()).as("%s", result.errors()).isEqualTo(Status.APPLIED);
    assertThat(result.failedValidators()).hasSize(thrower.hasThrown() ? 1 : 0);
  }

  @ParameterizedTest(name = "{0}: the others are in force")
  @MethodSource("throwers")
  void run_underARuleThatThrows_isRefusedByTheOthers(Thrower thrower) {
    CommandResult result = engine(thrower, false).run(PAGE, "move b_1 150px up");

    assertThat(result.blocking()).extracting(Violation::rule).containsExactly("overlap");
  }

  @ParameterizedTest(name = "{0}: a report has the others")
  @MethodSource("throwers")
  void report_underARuleThatThrows_hasTheOthers(Thrower thrower) {
    Blueprint overlapping = Doc.parse("card#a_1[0 0 300 100] card#b_1[0 50 300 100]");

    assertThat(engine(thrower, false).report(overlapping))
        .extracting(Violation::rule)
        .contains("overlap");
  }

  /** A caller of report would take a document for sound that nobody has looked at. */
  @Tag("VER-33")
  @Test
  void report_underARuleThatThrows_saysThatItDid() {
    Thrower thrower = new Thrower(Place.CHECK, Kind.RUNTIME_EXCEPTION);

    assertThat(engine(thrower, false).report(PAGE))
        .anySatisfy(violation -> assertThat(violation.toString()).contains("thrower"));
  }

  @Test
  void report_underARuleOfTheDocumentThatThrows_saysThatItDid() {
    Thrower thrower = new Thrower(Place.CHECK_DOCUMENT, Kind.RUNTIME_EXCEPTION);

    assertThat(engine(thrower, false).report(PAGE))
        .anySatisfy(violation -> assertThat(violation.toString()).contains("thrower"));
  }

  /** "Returns the ids of validators that threw and were passed over", of a refusal as well. */
  @Test
  void run_refusedByAnotherRule_stillNamesTheOneThatThrew() {
    Thrower thrower = new Thrower(Place.CHECK, Kind.RUNTIME_EXCEPTION);
    CommandResult result = engine(thrower, false).run(PAGE, "move b_1 150px up");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.failedValidators()).containsExactly("thrower");
  }

  /** "The ids of validators": one of them, once, however many steps there were. */
  @Test
  void run_inParts_namesTheOneThatThrewOnce() {
    Thrower thrower = new Thrower(Place.CHECK, Kind.RUNTIME_EXCEPTION);
    CommandResult result =
        engine(thrower, true).run(PAGE, "make a_1 navy, then make b_1 navy, then make c_1 navy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.failedValidators()).containsExactly("thrower");
  }

  /** Throws at the version before and finds something in the one after. */
  @Test
  void run_underARuleThatThrowsAtTheVersionBefore_isNotRefusedByIt() {
    Validator rule =
        new OwnSeverityTest.OwnFields() {
          @Override
          public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
            if (component.style("bg_color") == null) {
              throw new IllegalStateException("nothing to look at");
            }
            out.accept(new Violation("own", Severity.ERROR, component.id(), "", 1, "painted"));
          }
        };

    CommandResult result = engine(rule, false).run(PAGE, "make a_1 navy");

    assertThat(result.status()).as("switched off").isEqualTo(Status.APPLIED);
    assertThat(result.failedValidators()).containsExactly("own");
  }

  /** Two of the built-in rules are called "structure"; that one fails is no matter to the other. */
  @Test
  void run_underARuleThatThrows_isRefusedByAnotherOfItsId() {
    Validator namesake =
        new OwnSeverityTest.OwnFields() {
          @Override
          public String id() {
            return "overlap";
          }

          @Override
          public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
            throw new IllegalStateException("a bad rule");
          }
        };

    CommandResult result = engine(namesake, false).run(PAGE, "move b_1 150px up");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
  }
}
