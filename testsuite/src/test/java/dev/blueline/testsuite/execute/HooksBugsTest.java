package dev.blueline.testsuite.execute;

import static dev.blueline.testsuite.execute.Policies.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.pipeline.StageHook.Verdict;
import dev.blueline.pipeline.StageView;
import dev.blueline.plan.Plan;
import dev.blueline.testsuite.execute.TestHook.Asked;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hooks that are asked too often, too seldom, or shown too little; found by these tests. */
@ExtendWith(Quiet.class)
class HooksBugsTest {
  private final TestHook hook = TestHook.alone();

  private final Session session =
      BlueprintEngine.create(EngineOptions.builder().hooks(List.of(hook)).build()).open(BASE);

  private List<String> questions() {
    return hook.log().stream().map(Asked::when).toList();
  }

  /** "Is asked after a stage that did not refuse the command", and this one refused nothing. */
  @Test
  void execute_whatIsAlreadySo_isAnnouncedAfterExecution() {
    assertThat(session.execute("show buy").status()).isEqualTo(Status.NO_CHANGE);

    assertThat(questions())
        .containsExactly("before decompose", "after decompose", "before execute", "after execute");
  }

  /** As above: what was not understood was refused in that very stage. */
  @Test
  void execute_whatIsNotUnderstood_isNotAnnouncedAfterIt() {
    assertThat(session.execute("make the zork red").status()).isEqualTo(Status.REJECTED);

    assertThat(questions()).containsExactly("before decompose");
  }

  /** "An atomic batch is verified once, so its hooks around VERIFY see it as a whole." */
  @Test
  void executeBatch_atomicThatBreaksARule_asksAboutItOnce() {
    BatchResult result =
        session.executeBatch(
            List.of("hide note", "make buy 900px wide", "make sell bold"), BatchOptions.atomic());

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(hook.views("before verify"))
        .extracting(StageView::command)
        .containsExactly("hide note\nmake buy 900px wide\nmake sell bold");
  }

  /** As above, where nothing but a veto stands against it. */
  @Test
  void executeBatch_atomicWithAVeto_asksAboutItOnce() {
    hook.says("after verify", () -> Verdict.veto("no"));

    session.executeBatch(List.of("hide note", "make sell bold"), BatchOptions.atomic());

    assertThat(hook.views("before verify")).hasSize(1);
    assertThat(hook.views("after verify")).hasSize(1);
  }

  /** "One that throws is passed over for that call, and the result says so in a warning." */
  @Test
  void executeBatch_hookThatThrowsBeforeTheRulesFail_isStillAWarning() {
    hook.says(
        "before verify",
        () -> {
          throw new IllegalStateException("a fault that is wanted");
        });

    BatchResult result =
        session.executeBatch(List.of("hide note", "make buy 900px wide"), BatchOptions.atomic());

    assertThat(result.results().stream().flatMap(one -> one.notices().stream()))
        .extracting(notice -> notice.code())
        .contains("hook_failed");
  }

  /** "Plan: what was read; null before the command is read, and of a batch." */
  @Tag("SES-10")
  @Test
  void execute_plan_isShownToHooks() {
    Plan plan = BlueprintEngine.create().run(BASE, "hide buy").plan();

    assertThat(session.execute(plan).status()).isEqualTo(Status.APPLIED);

    assertThat(hook.views("before execute")).extracting(StageView::plan).containsExactly(plan);
    assertThat(hook.views("after serialize")).extracting(StageView::plan).containsExactly(plan);
  }

  /** Looking for the nearest that is allowed was counted as verifying, but not with hooks. */
  @Test
  void execute_whatIsMended_takesTheSameTimeToVerifyWithHooksAndWithout() {
    assertThat(nanosToVerify(List.of())).isEqualTo(nanosToVerify(List.of(hook))).isEqualTo("2");
  }

  /** On a clock that goes on by 1 whenever it is asked; what is verified twice ends twice. */
  private static String nanosToVerify(List<TestHook> hooks) {
    AtomicLong asked = new AtomicLong();
    EngineOptions options =
        EngineOptions.builder().repair(true).hooks(hooks).clock(asked::incrementAndGet).build();
    CommandResult result = BlueprintEngine.create(options).run(BASE, "make buy 900px wide");
    assertThat(result.corrections()).as(result.toJson()).isNotEmpty();
    JsonObject timings = (JsonObject) result.toJsonObject().get("timings");
    return ((JsonNumber) timings.get("verify_ns")).text();
  }
}
