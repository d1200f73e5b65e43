package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.INVALID_ANSWER;
import static dev.blueline.testsuite.agents.EditLies.COLOUR;
import static dev.blueline.testsuite.agents.EditLies.DELETE;
import static dev.blueline.testsuite.agents.EditLies.RED;
import static dev.blueline.testsuite.agents.EditLies.button;
import static dev.blueline.testsuite.agents.EditLies.num;
import static dev.blueline.testsuite.agents.EditLies.removal;
import static dev.blueline.testsuite.agents.Lie.ofEdits;
import static dev.blueline.testsuite.agents.Lie.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Place;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Step;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Edits that are applied and should not be. The design: "An agent's edits are never trusted: they
 * are checked against the step's footprint and the schema, and verified like any other."
 */
@Timeout(60)
class UntrustedEditsBugsTest {
  private static final String SHADOW = "set the shadow of buy to none";

  private static Edit shadow(JsonValue value) {
    return new SetField("buy", Path.of("visual", "shadow"), null, value, 2);
  }

  /**
   * A document that holds one of these could not be read again. What could not be written is
   * refused where it is made, as {@code UnwritableValuesBugsTest} has it.
   */
  static Stream<Lie> unwritable() {
    return Stream.of(ofEdits("a value of 512 levels", SHADOW, shadow(nested())));
  }

  /** As deep as a document may be, within one: "nested deeper than 512 levels" when it is read. */
  private static JsonValue nested() {
    JsonValue value = JsonArray.EMPTY;
    for (int i = 0; i < 511; i++) {
      value = JsonArray.of(value);
    }
    return value;
  }

  /** Edits that write what their step is not about. */
  static Stream<Lie> astray() {
    Path box = Path.of("bbox");
    JsonValue boxOfSell = Trial.SHOP.component("sell").field(box);
    return Stream.of(
        ofEdits(
            "a removal that moves another box",
            DELETE,
            removal("sell"),
            set("footer_1", Path.of("bbox", "1"), num(400), num(390))),
        ofEdits(
            "a removal that moves another component",
            DELETE,
            removal("sell"),
            new Move("footer_1", new Place(null, 3), new Place(null, 0))),
        ofEdits(
            "a type, which is never edited",
            DELETE,
            set("sell", Path.of("type"), JsonString.of("button"), JsonString.of("card"))),
        ofEdits(
            "no width of the box to be resized",
            "make sell 10px wider",
            set("sell", Path.of("bbox", "2"), num(350), num(-1))),
        ofEdits(
            "a text for the box to be resized",
            "make sell 10px wider",
            set("sell", box, boxOfSell, JsonString.of("wide"))),
        ofEdits(
            "a removal of the box to be resized",
            "make sell 10px taller",
            new SetField("sell", box, boxOfSell, null, 3)),
        ofEdits(
            "more than was asked for, within what was",
            EditLies.ADD,
            new Edit.Insert(
                button("button_1").with("children", JsonArray.of(button("k"))), null, 3)));
  }

  @Tag("AGENT-13")
  @ParameterizedTest(name = "{0}")
  @MethodSource("unwritable")
  void execute_answeredByWhatCannotBeWritten_isRefused(Lie lie) {
    requireRefused(lie);
  }

  @Tag("AGENT-12")
  @ParameterizedTest(name = "{0}")
  @MethodSource("astray")
  void execute_answeredByAnEditElsewhere_isRefused(Lie lie) {
    requireRefused(lie);
  }

  private static void requireRefused(Lie lie) {
    Liar liar = Liar.always(lie.saying());
    Trial trial = new Trial(Way.BLOCKING.options(liar));

    trial.refused(lie.command(), INVALID_ANSWER);

    liar.stop();
    trial.requireNextCommandWorks();
  }

  /** A list that gives its own array keeps a hold of the delta that is made of it. */
  private static final class Held extends AbstractList<Edit> {
    private final Edit[] edits;

    Held(Edit... edits) {
      this.edits = edits;
    }

    @Override
    public Edit get(int index) {
      return edits[index];
    }

    @Override
    public int size() {
      return edits.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] into) {
      return (T[]) edits;
    }
  }

  /** {@code Delta}: "Immutable". */
  @Tag("EDIT-21")
  @Test
  void deltaOf_aListThatChangesAfterwards_isWhatItWas() {
    Edit[] edits = {removal("sell")};
    Delta delta = Delta.of(new Held(edits));

    edits[0] = removal("buy");

    assertThat(delta.edit(0)).isEqualTo(removal("sell"));
  }

  /** The same, used: the edit is changed when it was checked and not yet applied. */
  @Test
  void execute_answeredByADeltaThatChangesAfterwards_appliesWhatWasChecked() {
    Edit[] held = {set("sell", COLOUR, EditLies.BLUE, RED)};
    Trial trial = new Trial(Way.BLOCKING.options(bundle -> treacherous(bundle, held)));

    CommandResult result =
        trial.session.execute("make buy red, then make buy green, then make sell red");

    assertThat(result.changedComponents()).doesNotContain("header_1");
  }

  private static List<Answer> treacherous(Bundle bundle, Edit[] held) {
    List<Answer> answers = new ArrayList<>(Bundling.builtIn(bundle));
    for (int i = 0; i < answers.size(); i++) {
      Step step = bundle.steps().get(i);
      if (step.targets().contains("sell")) {
        answers.set(i, Answer.done(step.index(), Delta.of(new Held(held))));
      } else if (step.index() == 2) {
        held[0] = set("header_1", COLOUR, JsonString.of("#E63946"), RED);
      }
    }
    return answers;
  }
}
