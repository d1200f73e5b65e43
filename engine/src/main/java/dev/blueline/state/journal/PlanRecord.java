package dev.blueline.state.journal;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command was planned as, for who looks at a session later.
 *
 * @param plan the plan
 * @param refusals why it was not executed; empty where it was
 * @param gates who does it, and what it has to pass to be committed
 * @param atMillis when it was made
 */
record PlanRecord(Plan plan, List<Refusal> refusals, JsonObject gates, long atMillis) {
  /** Returns the record as JSON. */
  JsonValue toJson() {
    List<JsonValue> problems = new ArrayList<>(refusals.size());
    for (Refusal refusal : refusals) {
      problems.add(
          JsonObject.builder()
              .add("code", refusal.code().text())
              .add("message", refusal.message())
              .build());
    }
    return said()
        .add("refusals", JsonArray.copyOf(problems))
        .add("gates", gates)
        .add("at", atMillis)
        .build();
  }

  /** Writes what the plan says. */
  void write(Utf8Buffer out) {
    said().build().writeTo(out);
  }

  /** What the plan says, to go on with. */
  private JsonObject.Builder said() {
    List<JsonValue> steps = new ArrayList<>(plan.steps().size());
    for (Step step : plan.steps()) {
      steps.add(
          JsonObject.builder()
              .add("index", step.index())
              .add("intent", step.intent().text())
              .add("targets", StateJson.texts(step.targets()))
              .build());
    }
    return JsonObject.builder()
        .add("command", plan.command())
        .add("verdict", verdict())
        .add("steps", JsonArray.copyOf(steps));
  }

  /** Whether it was executed, could be if it said more, or not at all. */
  private String verdict() {
    if (refusals.isEmpty()) {
      return "go";
    }
    return refusals.stream().allMatch(refusal -> isQuestion(refusal.code())) ? "clarify" : "reject";
  }

  private static boolean isQuestion(RefusalCode code) {
    return code == RefusalCode.AMBIGUOUS_TARGET || code == RefusalCode.VAGUE_COMMAND;
  }
}
