package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.CommitEvent;
import dev.blueline.EngineOptions;
import dev.blueline.Registration;
import dev.blueline.Session;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Plan;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that callers make in code, and what comes of those that make no sense. */
@Timeout(60)
class MadeValuesBugsTest {
  private final Blueprint base = Doc.parse("button#buy[0 0 200 60] button#sell[0 60 200 60]");
  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Session session = engine.open(base);

  @Test
  @SuppressWarnings("NullAway") // what callers without a checker do
  void run_ofNoDocument_saysWhatIsMissing() {
    assertThatNullPointerException()
        .isThrownBy(() -> engine.run(null, "hide buy"))
        .withMessage("blueprint");
  }

  @Test
  void step_ofAConfidenceThatIsNone_isRefusedWhereItIsMade() {
    Step step = session.preview("hide buy").steps().get(0);

    for (double confidence : new double[] {Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> step.withConfidence(confidence));
    }
  }

  /** A plan with such a step was committed, and then its result could not be written. */
  @ParameterizedTest
  @ValueSource(strings = {"intent", "targets", "parameters", "source", "span", "footprint"})
  @SuppressWarnings("NullAway") // what callers without a checker do
  void step_withoutWhatEveryOneHas_isRefusedWhereItIsMade(String missing) {
    Step step = session.preview("hide buy").steps().get(0);

    assertThatNullPointerException()
        .isThrownBy(
            () ->
                new Step(
                    1,
                    missing.equals("intent") ? null : step.intent(),
                    missing.equals("targets") ? null : step.targets(),
                    missing.equals("parameters") ? null : step.parameters(),
                    missing.equals("source") ? null : step.source(),
                    missing.equals("span") ? null : step.span(),
                    1,
                    false,
                    missing.equals("footprint") ? null : step.footprint()))
        .withMessage(missing);
  }

  @Test
  void execute_copiesWithTooFewIds_isRefusedAsAValue() {
    Step step = session.preview("duplicate all buttons").steps().get(0);
    Step lacking =
        new Step(
            1,
            step.intent(),
            step.targets(),
            new Parameters.Duplicate(1, List.of("one")),
            step.source(),
            step.span(),
            1,
            false,
            step.footprint());

    CommandResult result = session.execute(Plan.of("copy", List.of(lacking)));

    assertThat(result.errors())
        .extracting(error -> error.code())
        .containsExactly(RefusalCode.INVALID_VALUE);
  }

  @Test
  @SuppressWarnings("NullAway") // what callers without a checker do
  void operation_withoutAPath_isRefusedWhereItIsMade() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Operation(Op.ADD, null, null, JsonNull.NULL))
        .withMessage("path");
  }

  @Test
  void patch_ofAPointerThatIsNone_isRefusedWhenItIsApplied() {
    JsonPatch patch = JsonPatch.of(List.of(new Operation(Op.ADD, "x", null, JsonNull.NULL)));

    assertThatThrownBy(() -> patch.applyTo(JsonObject.EMPTY))
        .isInstanceOf(PatchRefusedException.class);
    assertThat(session.apply(patch).errors().get(0).code()).isEqualTo(RefusalCode.INVALID_PATCH);
  }

  @Test
  void withField_ofTheWhole_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> base.withField("buy", Path.ROOT, JsonNull.NULL, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> base.withDocumentField(Path.ROOT, JsonNull.NULL, -1));
  }

  /** Answers every step with one edit. */
  private record OneEdit(Edit one) implements EditAgent {
    @Override
    public String name() {
      return "one edit";
    }

    @Override
    public List<Answer> edit(Bundle bundle) {
      return bundle.steps().stream()
          .map(step -> new Answer(step.index(), Delta.of(List.of(one)), List.of(), null))
          .toList();
    }
  }

  /** It took 2 to the power of 60 steps to find how deep it is. */
  @Test
  void execute_agentWhoseValueSharesItsParts_isRefused() {
    JsonValue value = JsonArray.of();
    for (int i = 0; i < 60; i++) {
      value = JsonArray.of(value, value);
    }
    Edit edit = new Edit.SetField("buy", Path.of("text"), null, value, 0);
    BlueprintEngine other =
        BlueprintEngine.create(EngineOptions.builder().agent(new OneEdit(edit)).build());

    CommandResult result = other.run(base, "hide buy");

    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.INVALID_ANSWER);
  }

  @Test
  void read_halfOfASurrogatePair_isRefusedWithItsPlace() {
    String json = "{\"components\":[],\n \"note\":\"\uD83D\uDE00 \uD83D\"}";

    assertThatThrownBy(() -> engine.read(json))
        .isInstanceOfSatisfying(
            BlueprintFormatException.class,
            e -> assertThat(e.describe()).startsWith("2:12: half of a surrogate pair"));
    assertThat(engine.read(json.replace(" \uD83D\"", "\"")).document().text("note"))
        .isEqualTo("\uD83D\uDE00");
  }

  @Tag("SES-29")
  @Test
  void onCommit_closedTwice_leavesAnotherRegistrationOfTheListener() {
    List<CommitEvent> heard = new ArrayList<>();
    Consumer<CommitEvent> listener = heard::add;
    Registration first = session.onCommit(listener);
    session.onCommit(listener);
    first.close();
    first.close();

    session.execute("hide buy");

    assertThat(heard).hasSize(1);
  }

  @Test
  void inRole_ofARoleInCapitals_isFound() {
    Blueprint blueprint =
        engine.read("{\"components\":[{\"id\":\"a\",\"type\":\"button\",\"role\":\"CTA\"}]}");

    assertThat(blueprint.index().inRole("cta")).hasSize(1);
    assertThat(blueprint.index().inRoles(List.of("Cta", "hero"))).hasSize(1);
    assertThat(engine.run(blueprint, "hide the cta").changedComponents()).containsExactly("a");
  }
}
