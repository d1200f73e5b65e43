package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.testsuite.execute.Quiet;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A validator that throws is passed over and named; the others still hold. */
@ExtendWith(Quiet.class)
class FailingValidatorTest {
  private static final Validator BROKEN =
      new Validator() {
        @Override
        public String id() {
          return "broken";
        }

        @Override
        public Severity severity() {
          return Severity.ERROR;
        }

        @Override
        public Scope scope() {
          return Scope.FIELDS;
        }

        @Override
        public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
          throw new IllegalStateException("a bad rule");
        }
      };

  private final BlueprintEngine engine = engineWith(BROKEN);

  private static BlueprintEngine engineWith(Validator extra) {
    List<Validator> validators = new ArrayList<>(BuiltInValidators.all());
    validators.add(extra);
    return BlueprintEngine.create(EngineOptions.builder().validators(validators).build());
  }

  @Tag("VER-33")
  @Test
  void execute_validatorThatThrows_isNamedAndTheCommandApplied() {
    CommandResult result = engine.run(Doc.parse("header#h[0 0 100 100]"), "make the header red");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.failedValidators()).containsExactly("broken");
    assertThat(result.toJson()).contains("\"code\":\"validator_failed\"");
  }

  @Test
  void execute_validatorThatThrows_leavesTheOthersInForce() {
    CommandResult result =
        engine.run(Doc.parse("header#h[0 0 100 100]"), "make the header 900px wide");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
  }

  @Test
  void execute_onADocumentThatBreaksRules_isRefusedOnlyForWhatItMakesWorse() {
    Blueprint overlapping =
        Doc.parse("card#a[0 0 300 100] card#b[0 50 300 100] card#c[0 300 300 100]");

    assertThat(engine.run(overlapping, "make c red").status()).isEqualTo(Status.APPLIED);
    assertThat(engine.run(overlapping, "make a smaller").status()).isEqualTo(Status.APPLIED);
    assertThat(engine.run(overlapping, "make a bigger").status()).isEqualTo(Status.ROLLED_BACK);
  }

  /** "Switched off for the command at hand": it stops no other rule's repairs. */
  @Test
  void repair_besideAValidatorThatThrows_isDone() {
    Session session = engine.open(Doc.parse("text#a{font_size=8}"));

    assertThat(session.repair().status()).isEqualTo(Status.APPLIED);
  }
}
