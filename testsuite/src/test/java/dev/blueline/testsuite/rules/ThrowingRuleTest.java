package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.execute.Quiet;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.rules.Thrower.Kind;
import dev.blueline.testsuite.rules.Thrower.Place;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that throws, wherever it does. */
@DisplayName(
    "\"One that throws is switched off for the command at hand and reported; it never takes the"
        + " command down.\"")
@ExtendWith(Quiet.class)
class ThrowingRuleTest {
  private static final Blueprint PAGE =
      Doc.parse(
          "@meta=`{}` @tokens=`{\"base_spacing\":16}`"
              + " card#a_1[0 0 300 100] card#b_1[0 200 300 100]");

  static Stream<Thrower> throwers() {
    return Stream.of(Place.CHECK, Place.CHECK_DOCUMENT, Place.END_OF_CHECK)
        .flatMap(place -> kinds().map(kind -> new Thrower(place, kind)));
  }

  /** All but checked exceptions, which no Java rule throws; see the bugs. */
  static Stream<Kind> kinds() {
    return Stream.of(Kind.values()).filter(kind -> kind != Kind.CHECKED);
  }

  private static BlueprintEngine engine(Validator rule, boolean isPartial) {
    List<Validator> rules = new ArrayList<>(BuiltInValidators.all());
    rules.add(3, rule);
    return BlueprintEngine.create(
        EngineOptions.builder().validators(rules).partialApplication(isPartial).build());
  }

  private static JsonPatch patch(String path, String json) {
    return JsonPatch.of(List.of(new Operation(Op.ADD, path, null, Doc.json(json))));
  }

  @ParameterizedTest(name = "{0}: a patch is applied, and the rule named")
  @MethodSource("throwers")
  void apply_underARuleThatThrows_isAppliedAndSaysSo(Thrower thrower) {
    String path = thrower.isOfDocument() ? "/meta/x" : "/components/0/text";
    requireAppliedAndTold(thrower, engine(thrower, false).open(PAGE).apply(patch(path, "\"x\"")));
  }

  @Tag("VER-33")
  @Tag("API-10")
  @ParameterizedTest(name = "{0}: a command is applied, and the rule named")
  @MethodSource("throwers")
  void run_underARuleThatThrows_isAppliedAndSaysSo(Thrower thrower) {
    String command = thrower.isOfDocument() ? "set the base spacing to 8" : "make a_1 navy";
    requireAppliedAndTold(thrower, engine(thrower, false).run(PAGE, command));
    requireAppliedAndTold(thrower, engine(thrower, true).run(PAGE, command));
  }

  private static void requireAppliedAndTold(Thrower thrower, CommandResult result) {
    assertThat(result.status()).as("%s", result.errors()).isEqualTo(Status.APPLIED);
    if (thrower.hasThrown()) {
      assertThat(result.failedValidators()).hasSize(1);
      assertThat(result.toJson()).contains("\"code\":\"validator_failed\"");
      assertThat(result.warnings()).as("switched off").isEmpty();
    }
  }

  @Tag("VER-33")
  @Tag("API-10")
  @ParameterizedTest(name = "{0}: the others are in force")
  @MethodSource("throwers")
  void run_underARuleThatThrows_isRefusedByTheOthers(Thrower thrower) {
    CommandResult result = engine(thrower, false).run(PAGE, "move b_1 150px up");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.blocking()).extracting(Violation::rule).containsExactly("overlap");
  }

  @ParameterizedTest(name = "{0}: a report does not throw and has the others")
  @MethodSource("throwers")
  void report_underARuleThatThrows_hasTheOthers(Thrower thrower) {
    Blueprint overlapping = Doc.parse("card#a_1[0 0 300 100] card#b_1[0 50 300 100]");

    assertThat(engine(thrower, false).report(overlapping))
        .extracting(Violation::rule)
        .contains("overlap");
  }

  @ParameterizedTest(name = "{0}: a batch is applied, and the rule named")
  @MethodSource("kinds")
  void executeBatch_underARuleThatThrows_isAppliedAndSaysSo(Kind kind) {
    Thrower thrower = new Thrower(Place.CHECK, kind);
    for (BatchOptions options : List.of(BatchOptions.atomic(), BatchOptions.bestEffort())) {
      var result =
          engine(thrower, false)
              .open(PAGE)
              .executeBatch(List.of("make a_1 navy", "make b_1 navy"), options);

      assertThat(result.results()).extracting(CommandResult::status).containsOnly(Status.APPLIED);
      assertThat(result.results())
          .flatExtracting(CommandResult::failedValidators)
          .isNotEmpty()
          .containsOnly("thrower");
    }
  }
}
