package dev.blueline.state.journal;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.Handoff;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.state.InFlight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps in the journal what one command was planned as, and what agents answered to it. */
final class CommandHandoff implements Handoff {
  private final StoredSession session;
  private final InFlight what;
  private final CommandNotes found;
  private @Nullable PlanRecord plan;
  private boolean hasBegun;

  CommandHandoff(StoredSession session, InFlight what, CommandNotes found) {
    this.session = session;
    this.what = what;
    this.found = found;
  }

  /**
   * A batch is noted at once. One command is when an agent is asked: what the built-in one does is
   * over before a note of it were written.
   */
  @Override
  public void planned(Plan next, List<Refusal> refusals) {
    PlanRecord record = session.planned(next, refusals, what);
    if (refusals.isEmpty()) {
      plan = record;
      if (what.kind() != InFlight.Kind.COMMAND) {
        begin();
      }
    }
  }

  private void begin() {
    PlanRecord begun = plan;
    if (!hasBegun && begun != null) {
      hasBegun = true;
      session.quietly(() -> session.noteBegin(what, begun));
    }
  }

  @Override
  public @Nullable List<Answer> recall(Bundle bundle) {
    begin();
    return found.answersTo(bundle);
  }

  @Override
  public void answered(Bundle bundle, String agent, List<Answer> answers) {
    JsonObject json =
        JsonObject.builder()
            .add("key", JsonString.of(CommandNotes.keyOf(bundle)))
            .add("agent", agent)
            .add("answers", CommandNotes.write(answers))
            .build();
    session.quietly(() -> session.note(CommandNotes.ANSWER, json));
  }
}
