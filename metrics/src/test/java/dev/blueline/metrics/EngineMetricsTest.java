package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.observe.AgentSample.End;
import dev.blueline.observe.Stage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an engine that is run comes to in numbers. */
class EngineMetricsTest {
  private final EngineMetrics metrics = EngineMetrics.create();

  private static Session session(BlueprintEngine engine) {
    return engine.open(engine.read(Page.JSON));
  }

  @Tag("OBS-8")
  @Test
  void commands_ofARealEngine_areCountedByWhatTheyCameTo() {
    try (BlueprintEngine engine = Page.engine(metrics)) {
      Session session = session(engine);
      session.execute("make the cta bold and hide the footer");
      session.execute("make the cta bold and hide the footer");
      session.execute("make the cta bold, then make the sidebar red");
      session.execute("frobnicate");
    }

    CommandCounts counts = metrics.snapshot().commands();

    assertThat(counts.count()).isEqualTo(4);
    assertThat(counts.byStatus())
        .containsExactly(
            entry("applied", 1L),
            entry("no_change", 1L),
            entry("partial", 0L),
            entry("rolled_back", 0L),
            entry("conflicted", 0L),
            entry("rejected", 2L));
    assertThat(counts.byIntent()).containsEntry("modify_style", 3L);
    assertThat(counts.byIntent()).containsEntry("set_visibility", 2L);
    assertThat(counts.byRefusal()).containsEntry("target_not_found", 1L);
    assertThat(counts.errorRate()).isEqualTo(0.5);
    assertThat(counts.cacheHits()).isEqualTo(1);
    assertThat(counts.cacheMisses()).isEqualTo(3);
    assertThat(counts.cacheHitRate()).isEqualTo(0.25);
  }

  @Test
  void stages_ofARealEngine_areTimed() {
    try (BlueprintEngine engine = Page.engine(metrics)) {
      CommandResult result = session(engine).execute("make the cta bold");
      result.patch();
    }

    MetricsSnapshot snapshot = metrics.snapshot();

    assertThat(snapshot.stages()).containsOnlyKeys(Stage.values());
    assertThat(snapshot.stages().values())
        .allSatisfy(
            times -> {
              assertThat(times.count()).isEqualTo(1);
              assertThat(times.maxNanos()).isPositive();
            });
    assertThat(snapshot.command().count()).isEqualTo(1);
    assertThat(snapshot.command().maxNanos())
        .isGreaterThanOrEqualTo(snapshot.stages().get(Stage.DECOMPOSE).maxNanos());
    assertThat(snapshot.agentCalls().count()).isZero();
  }

  @Tag("OBS-9")
  @Test
  void corrections_ofMisspeltWords_makeTheRepairRate() {
    try (BlueprintEngine engine = Page.engine(metrics)) {
      Session session = session(engine);
      assertThat(session.execute("make the footr bold").corrections()).isNotEmpty();
      session.execute("make the cta bold");
    }

    CommandCounts counts = metrics.snapshot().commands();

    assertThat(counts.corrected()).isEqualTo(1);
    assertThat(counts.corrections()).isGreaterThanOrEqualTo(1);
    assertThat(counts.repairRate()).isEqualTo(0.5);
  }

  @Tag("OBS-8")
  @Test
  void agentCalls_ofAnAgentThatThrows_areCountedByEnd() {
    EditAgent broken =
        new EditAgent() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public List<Answer> edit(Bundle bundle) {
            throw new IllegalStateException("no");
          }
        };
    EngineOptions options =
        EngineOptions.builder()
            .agent(broken)
            .agentRetries(2)
            .executor(Runnable::run)
            .metricsListener(metrics)
            .build();
    try (BlueprintEngine engine = BlueprintEngine.create(options)) {
      session(engine).execute("make the cta bold");
    }

    MetricsSnapshot snapshot = metrics.snapshot();

    assertThat(snapshot.agentCalls().byEnd())
        .containsExactly(
            entry("answered", 0L), entry("failed", 3L), entry("late", 0L), entry("cancelled", 0L));
    assertThat(snapshot.agentCalls().steps()).isEqualTo(3);
    assertThat(snapshot.agentCall().count()).isEqualTo(3);
    assertThat(snapshot.commands().byRefusal()).containsEntry("agent_failed", 1L);
    assertThat(snapshot.commands().rollbacks()).isEqualTo(1);
  }

  @Tag("OBS-9")
  @Test
  void errorRate_ofEachStatus_countsThreeOfThem() {
    for (String status :
        List.of("applied", "no_change", "partial", "rolled_back", "conflicted", "rejected")) {
      metrics.ended(Fed.command(status, 100));
    }

    assertThat(metrics.snapshot().commands().errorRate()).isEqualTo(0.5);
  }

  @Tag("OBS-10")
  @Test
  void snapshot_leavesTheWindowOpen() {
    Fed.feed(metrics, 50, 150);
    MetricsSnapshot first = metrics.snapshot();
    Fed.feed(metrics, 250);
    MetricsSnapshot second = metrics.snapshot();

    assertThat(first.window()).isEqualTo(1);
    assertThat(first.commands().count()).isEqualTo(2);
    assertThat(second.window()).isEqualTo(1);
    assertThat(second.commands().count()).isEqualTo(3);
    assertThat(second.command()).isEqualTo(new Distribution(3, 150, 150, 250, 250, 250, 250));
    assertThat(metrics.snapshot()).isEqualTo(second);
  }

  @Tag("OBS-10")
  @Test
  void rotate_startsAnEmptyWindow() {
    Fed.feed(metrics, 100, 300);
    metrics.ended(Stage.VERIFY, 7);
    metrics.ended(Fed.call(End.LATE, 9));
    MetricsSnapshot closed = metrics.rotate();
    MetricsSnapshot open = metrics.snapshot();

    assertThat(closed.window()).isEqualTo(1);
    assertThat(closed.command().meanNanos()).isEqualTo(200);
    assertThat(closed.stages().get(Stage.VERIFY).maxNanos()).isEqualTo(7);
    assertThat(closed.agentCalls().byEnd()).containsEntry("late", 1L);
    assertThat(open.window()).isEqualTo(2);
    assertThat(open)
        .usingRecursiveComparison()
        .ignoringFields("window")
        .isEqualTo(EngineMetrics.create().snapshot());
  }

  @Test
  void create_ofNull_isRefused() {
    assertThatNullPointerException().isThrownBy(() -> EngineMetrics.create(null));
  }
}
