package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.agents.Way.Saying;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.ArrayList;
import java.util.List;

/**
 * What steps give that are done one at a time, each as a plan of its own in a session without
 * rules. The design: "for any limit, any concurrency and any agent delays, the result bytes are the
 * same as one step at a time."
 */
final class OneByOne {
  private final Session session;
  private final boolean isPartial;
  private final List<Correction> corrections = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  private OneByOne(Session session, boolean isPartial) {
    this.session = session;
    this.isPartial = isPartial;
  }

  /** Requires of a result, of an engine without rules, that it is what an agent says one by one. */
  static void require(CommandResult result, Saying agent) {
    requireSame(result, agent, false);
  }

  /** The same of an engine that leaves out what is refused. */
  static void requireInPart(CommandResult result, Saying agent) {
    requireSame(result, agent, true);
  }

  private static void requireSame(CommandResult result, Saying agent, boolean isPartial) {
    if (result.status() == Status.REJECTED || result.status() == Status.CONFLICTED) {
      return;
    }
    OneByOne oracle = of(result.before(), result.steps(), agent, isPartial);
    String command = result.command();
    assertThat(result.errors().stream().map(OneByOne::told))
        .as(command)
        .endsWith(oracle.refusals.toArray(new String[0]));
    if (result.status() != Status.ROLLED_BACK) {
      assertThat(EditLaws.text(result.blueprint()))
          .as(command)
          .isEqualTo(EditLaws.text(oracle.session.blueprint()));
      assertThat(result.corrections())
          .as(command)
          .endsWith(oracle.corrections.toArray(new Correction[0]));
    }
  }

  private static OneByOne of(
      Blueprint document, List<Step> steps, Saying agent, boolean isPartial) {
    EngineOptions options =
        EngineOptions.builder()
            .validators(List.of())
            .executor(Runnable::run)
            .agent(Way.blocking(agent))
            .build();
    OneByOne oracle = new OneByOne(BlueprintEngine.create(options).open(document), isPartial);
    steps.forEach(oracle::execute);
    return oracle;
  }

  private void execute(Step step) {
    if (!refusals.isEmpty() && !isPartial) {
      return;
    }
    Plan alone = Plan.of("", List.of(step.withIndex(1)));
    CommandResult result = session.execute(alone);
    corrections.addAll(result.corrections());
    result.errors().stream().map(OneByOne::told).forEach(refusals::add);
  }

  private static String told(Refusal refusal) {
    return refusal.code() + " at " + refusal.span() + ": " + refusal.message();
  }
}
