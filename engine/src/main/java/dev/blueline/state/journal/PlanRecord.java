package dev.blueline.state.journal;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
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
    Utf8Buffer out = new Utf8Buffer(512);
    write(out);
    List<JsonValue> problems = new ArrayList<>(refusals.size());
    for (Refusal refusal : refusals) {
      problems.add(
          JsonObject.builder()
              .add("code", refusal.code().text())
              .add("message", refusal.message())
              .build());
    }
    return StateJson.object(JsonParser.parse(out.toByteArray(), ReadLimits.DEFAULT))
        .with("refusals", JsonArray.copyOf(problems))
        .with("gates", gates)
        .with("at", JsonNumber.of(atMillis));
  }

  /** Writes what the plan says. */
  void write(Utf8Buffer out) {
    out.ascii("{\"command\":").quoted(plan.command());
    out.ascii(",\"verdict\":").quoted(verdict()).ascii(",\"steps\":[");
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      out.ascii(i == 0 ? "{\"index\":" : ",{\"index\":").number(step.index());
      out.ascii(",\"intent\":").quoted(step.intent().text());
      StateJson.writeTexts(out.ascii(",\"targets\":"), step.targets());
      out.ascii('}');
    }
    out.ascii("]}");
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
