package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that report null, or violations with null in them, and were not passed over. */
@SuppressWarnings("NullAway") // what rules do that are compiled without a checker
class NullRuleBugsTest {
  private static final Blueprint PAGE = Doc.parse("card#a_1[0 0 300 100] card#b_1[0 200 300 100]");

  /**
   * Says null of each component, or of the document.
   *
   * @param scope what it looks at
   */
  private record NullRule(Scope scope) implements Validator {
    @Override
    public String id() {
      return "nothing";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      out.accept(null);
    }

    @Override
    public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
      out.accept(null);
    }
  }

  private static BlueprintEngine engine(Scope scope) {
    List<Validator> rules = new ArrayList<>(BuiltInValidators.all());
    rules.add(new NullRule(scope));
    return BlueprintEngine.create(EngineOptions.builder().validators(rules).build());
  }

  @Tag("API-10")
  @ParameterizedTest
  @EnumSource(
      value = Scope.class,
      names = {"FIELDS", "SIBLINGS"})
  void execute_underARuleThatReportsNull_isAppliedAndNamesIt(Scope scope) {
    CommandResult result = engine(scope).run(PAGE, "make a_1 navy");
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.failedValidators()).containsExactly("nothing");
  }

  @ParameterizedTest
  @EnumSource(
      value = Scope.class,
      names = {"FIELDS", "SIBLINGS", "DOCUMENT"})
  void report_underARuleThatReportsNull_saysThatItFailed(Scope scope) {
    List<Violation> report = engine(scope).report(PAGE);
    assertThat(report).doesNotContainNull();
    assertThat(report)
        .anySatisfy(
            violation -> {
              assertThat(violation.rule()).isEqualTo("nothing");
              assertThat(violation.message()).contains("passed over");
            });
  }

  /** It was refused with internal_error. */
  @ParameterizedTest
  @EnumSource(
      value = Scope.class,
      names = {"FIELDS", "SIBLINGS", "DOCUMENT"})
  void repair_underARuleThatReportsNull_doesWhatIsLeft(Scope scope) {
    Session session = engine(scope).open(PAGE);
    CommandResult result = session.repair();
    assertThat(result.status()).as("%s", result.errors()).isEqualTo(Status.NO_CHANGE);
  }

  @Test
  void violation_withoutWhatEveryOneHas_isRefusedWhereItIsMade() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Violation("mine", Severity.ERROR, null, "x", 0, null))
        .withMessage("message");
    assertThatNullPointerException()
        .isThrownBy(() -> new Violation("mine", null, null, "x", 0, "it is"))
        .withMessage("severity");
  }
}
