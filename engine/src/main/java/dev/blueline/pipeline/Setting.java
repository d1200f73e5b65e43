package dev.blueline.pipeline;

import dev.blueline.agent.Handoff;
import dev.blueline.agent.Seen;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.EditPolicy;
import java.util.List;

/**
 * What a command meets when it comes in. Immutable.
 *
 * @param blueprint the document
 * @param pronouns the ids of the components that "it" stands for
 * @param policy what is allowed
 * @param seen what the agent knows of the document
 * @param handoff keeps what is planned and answered
 */
public record Setting(
    Blueprint blueprint, List<String> pronouns, EditPolicy policy, Seen seen, Handoff handoff) {

  /** Returns the setting of a document nobody has talked about yet. */
  public static Setting of(Blueprint blueprint, EditPolicy policy) {
    return new Setting(blueprint, List.of(), policy, Seen.NOTHING, Handoff.NONE);
  }

  /** Returns this setting at another version. */
  public Setting with(Blueprint other, List<String> otherPronouns) {
    return new Setting(other, otherPronouns, policy, seen, handoff);
  }

  /** Returns this setting behind a command. */
  public Setting after(Outcome outcome) {
    return new Setting(
        outcome.after(),
        outcome.pronounsAfter(pronouns),
        policy,
        seen.and(outcome.delta()),
        handoff);
  }
}
