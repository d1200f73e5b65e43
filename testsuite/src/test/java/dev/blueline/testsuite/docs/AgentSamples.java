package dev.blueline.testsuite.docs;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.StageHook;
import dev.blueline.pipeline.StageView;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Intent;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** The samples of docs/4-agents.md, as they stand there but for their indentation. */
final class AgentSamples {
  private AgentSamples() {}

  // tag::agent[]
  /** Paints in the house colour, whatever colour was asked for. */
  static final class HousePainter implements EditAgent {
    @Override
    public String name() {
      return "house painter";
    }

    @Override
    public List<Answer> edit(Bundle bundle) {
      List<Answer> answers = new ArrayList<>();
      for (Step step : bundle.steps()) {
        answers.add(
            step.intent() == Intent.MODIFY_COLOR
                ? paint(step, bundle.blueprint())
                : Answer.refused(step.index(), RefusalCode.UNSUPPORTED, "this agent only paints"));
      }
      return answers;
    }

    private static Answer paint(Step step, Blueprint blueprint) {
      DeltaRecorder recorder = new DeltaRecorder(blueprint);
      for (String target : step.targets()) {
        recorder.set(target, Path.of("visual", "bg_color"), JsonString.of("#1D3557"));
      }
      return Answer.done(step.index(), recorder.delta());
    }
  }

  // end::agent[]

  static EngineOptions options(Executor executor) {
    // tag::options[]
    EngineOptions options =
        EngineOptions.builder()
            .agent(new HousePainter())
            .bundleLimit(20)
            .agentTimeout(Duration.ofSeconds(5))
            .agentRetries(2)
            .executor(executor)
            .build();
    // end::options[]
    return options;
  }

  static Session policy(BlueprintEngine engine, Blueprint blueprint) {
    // tag::policy[]
    EditPolicy policy =
        EditPolicy.builder()
            .forbidRemoving()
            .freeze("legal_notice")
            .allowOnly(Path.of("visual"), Path.of("text"), Path.of("bbox"))
            .build();
    Session session = engine.open(blueprint, policy);
    // end::policy[]
    return session;
  }

  static EngineOptions budget() {
    // tag::budget[]
    CommandBudget budget = CommandBudget.DEFAULT.withSteps(50).withAgentCalls(10);
    EngineOptions options = EngineOptions.builder().budget(budget).build();
    // end::budget[]
    return options;
  }

  // tag::hook[]
  /** Keeps one command from changing more than ten values. */
  static final class SmallChanges implements StageHook {
    @Override
    public String name() {
      return "small changes";
    }

    @Override
    public Verdict after(Stage stage, StageView view) {
      return stage == Stage.EXECUTE && view.delta().size() > 10
          ? Verdict.veto("more than ten values at once")
          : Verdict.PASS;
    }
  }

  // end::hook[]

  static List<BatchResult> batches(
      BlueprintEngine engine, Session session, Session shop, Session blog) {
    // tag::batch[]
    BatchResult result =
        session.executeBatch(
            List.of("make the header red", "hide the footer"), BatchOptions.atomic());
    List<BatchResult> results =
        engine.runAll(
            List.of(
                new BatchRequest(shop, List.of("make the cta bigger")),
                new BatchRequest(blog, List.of("make the title bold", "hide the footer"))),
            BatchOptions.bestEffort());
    // end::batch[]
    List<BatchResult> all = new ArrayList<>(results);
    all.add(result);
    return all;
  }
}
