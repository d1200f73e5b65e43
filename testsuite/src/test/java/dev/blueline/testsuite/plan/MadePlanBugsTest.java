package dev.blueline.testsuite.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Path;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Add;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Duplicate;
import dev.blueline.plan.Parameters.MoveTo;
import dev.blueline.plan.Parameters.Relation;
import dev.blueline.plan.Parameters.ReplaceText;
import dev.blueline.plan.Parameters.Shift;
import dev.blueline.plan.Parameters.TokenColour;
import dev.blueline.plan.Parameters.TokenLength;
import dev.blueline.plan.Parameters.TokenShade;
import dev.blueline.plan.Plan;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that a program made and that nobody looked at, until they failed inside. */
@Tag("SES-35")
class MadePlanBugsTest {
  private static final Blueprint BASE =
      Doc.parse(
          "@tokens=`{\"base_spacing\":8}` header#head[0 0 375 100]{bg_color=#E63946} 'Hi'"
              + " button#buy[12 120 350 60]{line_height=1e400} 'Buy'");

  private static final Amount TO_EIGHT = new Amount(Amount.Kind.TO, 8);

  private static Step step(Intent intent, Parameters parameters, String... targets) {
    return Step.of(1, intent, List.of(targets), parameters, BASE);
  }

  private static void requireInvalid(Intent intent, Parameters parameters, String... targets) {
    Session session = BlueprintEngine.create().open(BASE);

    CommandResult result =
        session.execute(Plan.of("by hand", List.of(step(intent, parameters, targets))));

    assertThat(result.errors())
        .extracting(error -> error.code())
        .containsExactly(RefusalCode.INVALID_VALUE);
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  private static void requireIllegal(ThrowingCallable made, String said) {
    assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(said);
  }

  @Test
  void tokenThatIsTheWholeDocument_isRefusedWhereItIsMade() {
    requireIllegal(() -> new TokenColour(Path.ROOT, "#FFF"), "a token");
    requireIllegal(() -> new TokenShade(Path.ROOT, 5), "a token");
    requireIllegal(() -> new TokenLength(List.of(Path.ROOT), TO_EIGHT), "a token");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void valueThatIsNoNumber_isRefusedWhereItIsMade(double value) {
    requireIllegal(() -> new Amount(Amount.Kind.TO, value), "value");
    requireIllegal(() -> new Shift(value, 0), "right");
    requireIllegal(() -> new Shift(0, value), "down");
    requireIllegal(() -> new MoveTo(value, null), "x");
    requireIllegal(() -> new MoveTo(null, value), "y");
  }

  /** It stood between all letters. */
  @Test
  void emptyTextToReplace_isRefusedWhereItIsMade() {
    requireIllegal(() -> new ReplaceText("", "x"), "empty");
  }

  /** The step was a matter of hiding, for a policy too, and removed the header. */
  @ParameterizedTest
  @EnumSource(Intent.class)
  void intentOfOtherParameters_isRefusedWhereItIsMade(Intent intent) {
    Parameters removal = Parameters.Removal.REMOVE;
    if (intent == Intent.REMOVE_COMPONENT) {
      assertThat(step(intent, removal, "head").parameters()).isEqualTo(removal);
    } else {
      requireIllegal(() -> step(intent, removal, "head"), intent + " does not go with Removal");
    }
  }

  /** It was no change, as there was nothing to add. */
  @Test
  void additionWithoutIds_isRefusedWhereItIsMade() {
    Add add = new Add("button", "Go", null, Relation.END, null);

    requireIllegal(() -> step(Intent.ADD_COMPONENT, add), "ids among the targets");
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without a checker do
  void parametersWithoutWhatTheyNeed_areRefusedWhereTheyAreMade() {
    requireNamed(() -> new Parameters.Paint(null, "#FFF"), "property");
    requireNamed(() -> new Parameters.Paint(Parameters.ColourProperty.MAIN, null), "colour");
    requireNamed(() -> new Parameters.Text(null), "value");
    requireNamed(() -> new Amount(null, 1), "kind");
    requireNamed(() -> new Parameters.Resize(Parameters.Dimension.HEIGHT, null), "amount");
    requireNamed(() -> new Parameters.StyleWord("align", null), "value");
    requireNamed(() -> new Add(null, null, null, Relation.END, null), "type");
    requireNamed(() -> new Duplicate(1, null), "ids");
    requireNamed(() -> new TokenLength(null, TO_EIGHT), "paths");
    requireNamed(() -> Plan.of("by hand", null), "steps");
  }

  private static void requireNamed(ThrowingCallable made, String name) {
    assertThatNullPointerException().isThrownBy(made).withMessage(name);
  }

  @Test
  void tokenAmongTheComponents_isAnInvalidValue() {
    Path list = Path.of("components");
    requireInvalid(Intent.MODIFY_TOKEN, new TokenLength(List.of(list), TO_EIGHT));
    requireInvalid(Intent.MODIFY_TOKEN, new TokenColour(list, "#FFF"));
    requireInvalid(Intent.MODIFY_TOKEN, new TokenColour(list.child("0").child("id"), "#FFF"));
  }

  @Test
  void idsThatNobodyCanHave_areInvalidValues() {
    Add add = new Add("button", "Go", null, Relation.END, null);
    requireInvalid(Intent.ADD_COMPONENT, add, "");
    requireInvalid(Intent.ADD_COMPONENT, add, "new", "new");
    requireInvalid(Intent.DUPLICATE_COMPONENT, new Duplicate(1, List.of("")), "head");
    requireInvalid(Intent.DUPLICATE_COMPONENT, new Duplicate(2, List.of("d", "d")), "head");
  }

  /** What is changed by something may itself be no number that can be written. */
  @Test
  void numberThatCannotBeWritten_isAnInvalidValue() {
    Amount less = new Amount(Amount.Kind.PERCENT, -10);
    requireInvalid(Intent.MODIFY_STYLE, new Parameters.StyleNumber("line_height", less), "buy");
  }

  /** "Step 0 comes behind step 0" was all it said. */
  @Test
  void indexes_startAtOneAndAscend() {
    Step hide = step(Intent.SET_VISIBILITY, Parameters.Visibility.HIDE, "head");
    Session session = BlueprintEngine.create().open(BASE);

    requireIllegal(
        () -> session.execute(Plan.of("by hand", List.of(hide.withIndex(0)))),
        "step 0 comes first: indexes start at 1 and ascend");
    requireIllegal(
        () -> session.preview(Plan.of("by hand", List.of(hide.withIndex(2), hide))),
        "step 1 comes behind step 2: indexes start at 1 and ascend");
  }
}
