package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Plan;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands that come in another way than one after another as texts. */
class SessionCommandTest {
  private final Blueprint base =
      Doc.parse("header#head[0 0 300 100] button#buy[0 110 300 60] 'Buy' button#sell 'Sell'");

  @Tag("SES-10")
  @Test
  void execute_plan_isAsItsCommand() {
    BlueprintEngine engine = BlueprintEngine.create();
    String command = "make the header bigger, then hide buy and sell";
    CommandResult expected = engine.run(base, command);

    CommandResult result = engine.open(base).execute(expected.plan());

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.command()).isEqualTo(command);
    assertThat(result.patch()).isEqualTo(expected.patch());
    assertThat(result.hash()).isEqualTo(expected.hash());
  }

  @Tag("SES-7")
  @Test
  void preview_ofAPlanOrAPatch_isAsItsRunAndCommitsNothing() {
    BlueprintEngine engine = BlueprintEngine.create();
    Session session = engine.open(base);
    CommandResult expected = engine.run(base, "hide buy");

    for (CommandResult seen :
        List.of(session.preview(expected.plan()), session.preview(expected.patch()))) {
      assertThat(seen.status()).isEqualTo(Status.APPLIED);
      assertThat(seen.patch()).isEqualTo(expected.patch());
      assertThat(seen.hash()).isEqualTo(expected.hash());
    }
    assertThat(session.blueprint()).isSameAs(base);
    assertThat(session.version()).isZero();
  }

  @Tag("SES-10")
  @Test
  void execute_planOutOfOrder_throws() {
    BlueprintEngine engine = BlueprintEngine.create();
    Session session = engine.open(base);
    Step step = engine.run(base, "hide buy").plan().steps().get(0);

    for (List<Step> steps : List.of(List.of(step, step), List.of(step.withIndex(0)))) {
      Plan other = Plan.of("hide buy", steps);
      assertThatIllegalArgumentException().isThrownBy(() -> session.execute(other));
      assertThatIllegalArgumentException().isThrownBy(() -> session.preview(other));
    }
  }

  /** What to do instead was written into the text at a place that it does not have. */
  @Tag("SES-10")
  @Test
  void execute_planOfStepsThatWereReadElsewhere_isRefusedInItsOwnWords() {
    BlueprintEngine engine = BlueprintEngine.create();
    Step tall = engine.run(base, "make the buy button 9000px tall").plan().steps().get(0);
    Plan plan = Plan.of("taller", List.of(tall));

    CommandResult result = engine.open(base).execute(plan);

    assertThat(result.errors())
        .isNotEmpty()
        .allMatch(error -> error.code() != RefusalCode.INTERNAL_ERROR)
        .allMatch(error -> error.suggestions().isEmpty());
  }

  @Test
  void span_thatIsNone_throws() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 4));
  }

  /** A command within a command would be lost, so it is refused. */
  @Tag("SES-23")
  @Test
  void execute_withinACommandOfTheSameThread_isAConflict() {
    List<CommandResult> inner = new ArrayList<>();
    Session[] own = new Session[1];
    own[0] =
        BlueprintEngine.create(
                EngineOptions.builder()
                    .stageListener(
                        (stage, nanos) -> {
                          if (inner.isEmpty()) {
                            inner.add(own[0].execute("hide sell"));
                          }
                        })
                    .build())
            .open(base);

    assertThat(own[0].execute("hide buy").status()).isEqualTo(Status.APPLIED);

    assertThat(inner.get(0).status()).isEqualTo(Status.REJECTED);
    assertThat(inner.get(0).errors().get(0).code()).isEqualTo(RefusalCode.CONFLICT);
    assertThat(own[0].version()).isEqualTo(1);
  }

  @Tag("SES-30")
  @Test
  void run_withoutASession_leavesTheDocumentAndGivesAnother() {
    BlueprintEngine engine = BlueprintEngine.create();
    String hash = base.hash();

    CommandResult result = engine.run(base, "hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.version()).isEqualTo(1);
    assertThat(result.before()).isSameAs(base);
    assertThat(base.hash()).isEqualTo(hash).isNotEqualTo(result.hash());
    assertThat(engine.run(base, "show buy").version()).isZero();
  }
}
