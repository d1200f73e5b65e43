package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
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
