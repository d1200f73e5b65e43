package dev.blueline.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.observe.NanoClock;
import dev.blueline.observe.Probe;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import dev.blueline.plan.Step;
import dev.blueline.plan.StepFootprint;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.List;

/**
 * One step, done to a document. Whatever it does, its delta gives the result again, its inverse the
 * document to identical bytes, and its patch the same as JSON.
 */
public final class Trial {
  private final Execution execution;

  private Trial(Execution execution, Blueprint base) {
    this.execution = execution;
    Blueprint result = execution.blueprint();
    assertThat(execution.delta().applyTo(base)).isEqualTo(result);
    assertThat(execution.delta().inverse().applyTo(result)).isEqualTo(base);
    assertThat(JsonPatch.of(base, execution.delta()).applyTo(base.toJson()))
        .isEqualTo(result.toJson());
  }

  public static Trial run(Blueprint base, Intent intent, Parameters parameters, String... targets) {
    return run(base, true, intent, parameters, targets);
  }

  /** Runs a step without making room. */
  public static Trial runInPlace(
      Blueprint base, Intent intent, Parameters parameters, String... targets) {
    return run(base, false, intent, parameters, targets);
  }

  private static Trial run(
      Blueprint base, boolean makesRoom, Intent intent, Parameters parameters, String... targets) {
    Step step = step(base, 1, intent, parameters, targets);
    return new Trial(execute(base, makesRoom, List.of(step)), base);
  }

  public static Trial runAll(Blueprint base, Step... steps) {
    return new Trial(execute(base, true, List.of(steps)), base);
  }

  private static Execution execute(Blueprint base, boolean makesRoom, List<Step> steps) {
    return new PlanExecutor(null, makesRoom, Probe.NONE)
        .execute(
            steps,
            base,
            null,
            EditPolicy.ANYTHING,
            new Meter(CommandBudget.DEFAULT, NanoClock.SYSTEM));
  }

  public static Step step(
      Blueprint base, int index, Intent intent, Parameters parameters, String... targets) {
    List<String> ids = List.of(targets);
    return new Step(
        index,
        intent,
        ids,
        parameters,
        "the words",
        new Span(0, 9),
        1,
        false,
        StepFootprint.of(parameters, ids, base));
  }

  public Blueprint blueprint() {
    assertThat(execution.refusal()).isNull();
    return execution.blueprint();
  }

  public Execution execution() {
    return execution;
  }

  public Component component(String id) {
    Component component = blueprint().component(id);
    assertThat(component).as(id).isNotNull();
    return component;
  }

  public Box box(String id) {
    return component(id).box();
  }

  /** The four numbers of a box, as {@code Page} takes them. */
  public String place(String id) {
    String text = component(id).field(blueprint().schema().boxPath()).toString();
    return text.substring(1, text.length() - 1);
  }

  public List<String> ids(String parent) {
    return blueprint().children(parent).stream().map(Component::id).toList();
  }

  public String json(String id) {
    return blueprint().json(id).toString().replace('"', '\'');
  }

  /** What was moved to make room, and by how much, as sentences. */
  public List<String> corrections() {
    return execution.corrections().stream()
        .map(correction -> correction.message() + " " + correction.components())
        .toList();
  }

  public List<Violation> violations() {
    return new Verifier(BuiltInValidators.all()).runFully(blueprint());
  }

  public void assertChangesNothing() {
    blueprint();
    assertThat(execution.delta().isEmpty()).as(execution.delta().toString()).isTrue();
  }

  public void assertRefused(RefusalCode code, String message) {
    Refusal refusal = execution.refusal();
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.message()).isEqualTo(message);
    assertThat(execution.delta().isEmpty()).isTrue();
  }

  @Override
  public String toString() {
    return execution.refusal() + " " + corrections() + " " + execution.delta();
  }
}
