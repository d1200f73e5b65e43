package dev.blueline.state.journal;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.Handoff;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Step;
import dev.blueline.state.InFlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps in the journal what one command was planned as, and what agents answered to it. */
final class CommandHandoff implements Handoff {
  private final StoredSession session;
  private final InFlight what;
  private final CommandNotes found;
  private boolean hasBegun;

  CommandHandoff(StoredSession session, InFlight what, CommandNotes found) {
    this.session = session;
    this.what = what;
    this.found = found;
  }

  @Override
  public void planned(Plan plan) {
    JsonObject json = planOf(plan);
    session.recent().planned(json);
    if (!hasBegun) {
      hasBegun = true;
      session.note(
          CommandNotes.BEGIN,
          JsonObject.builder()
              .add("as", what.kind().name().toLowerCase(Locale.ROOT))
              .add("commands", StateJson.texts(what.commands()))
              .add("origin", what.origin())
              .add("plan", json)
              .build());
    }
  }

  private static JsonObject planOf(Plan plan) {
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
        .add("verdict", "go")
        .add("steps", JsonArray.copyOf(steps))
        .build();
  }

  @Override
  public @Nullable List<Answer> recall(Bundle bundle) {
    return found.answersTo(bundle);
  }

  @Override
  public void answered(Bundle bundle, String agent, List<Answer> answers) {
    session.note(
        CommandNotes.ANSWER,
        JsonObject.builder()
            .add("key", JsonString.of(CommandNotes.keyOf(bundle)))
            .add("agent", agent)
            .add("answers", CommandNotes.write(answers))
            .build());
  }
}
