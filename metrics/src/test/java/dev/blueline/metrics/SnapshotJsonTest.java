package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.observe.AgentSample.End;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.Stage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SnapshotJsonTest {
  static EngineMetrics fed() {
    EngineMetrics metrics = EngineMetrics.create();
    metrics.ended(Stage.DECOMPOSE, 10);
    metrics.ended(Stage.EXECUTE, 20);
    metrics.ended(Stage.VERIFY, 31);
    metrics.ended(Stage.VERIFY, 32);
    metrics.ended(Fed.call(End.FAILED, 40));
    metrics.ended(
        new CommandSample(
            "make the cta red and bold",
            "applied",
            List.of("modify_style", "modify_color", "modify_style"),
            List.of(),
            3,
            2,
            true,
            0,
            100));
    metrics.ended(
        new CommandSample(
            "shrug", "rejected", List.of(), List.of("not_understood"), 0, 0, false, 0, 102));
    metrics.ended(Fed.command("no_change", 104));
    return metrics;
  }

  @Tag("OBS-17")
  @Test
  void json_ofAWindow_isThisText() {
    assertThat(fed().snapshot().toJson())
        .isEqualTo(
            """
            {"window":1,
            "commands":{"count":3,"by_status":{"applied":1,"no_change":1,"partial":0,
            "rolled_back":0,"conflicted":0,"rejected":1},"error_rate":0.3333,"corrected":1,
            "corrections":2,"repair_rate":0.3333},
            "steps":{"count":3,"by_intent":{"modify_color":1,"modify_style":2}},
            "refusals":{"count":1,"by_code":{"not_understood":1}},
            "cache":{"hits":1,"misses":2,"hit_rate":0.3333},
            "agent_calls":{"count":1,"by_end":{"answered":0,"failed":1,"late":0,"cancelled":0},
            "steps":2},
            "nanos":{
            "decompose":{"count":1,"mean":10.0,"p50":10,"p90":10,"p99":10,"p99_9":10,"max":10},
            "execute":{"count":1,"mean":20.0,"p50":20,"p90":20,"p99":20,"p99_9":20,"max":20},
            "verify":{"count":2,"mean":31.5,"p50":31,"p90":32,"p99":32,"p99_9":32,"max":32},
            "serialize":{"count":0,"mean":0.0,"p50":0,"p90":0,"p99":0,"p99_9":0,"max":0},
            "command":{"count":3,"mean":102.0,"p50":102,"p90":104,"p99":104,"p99_9":104,"max":104},
            "agent_call":{"count":1,"mean":40.0,"p50":40,"p90":40,"p99":40,"p99_9":40,"max":40}},
            "mean":{"count":3,"nanos":102.0,"low":97.0,"high":107.0,"confidence":0.95},
            "trend":{"direction":"unknown","change":0.0000,"p_value":1.0000}}\
            """
                .replace("\n", ""));
  }

  @Tag("OBS-17")
  @Test
  void json_ofAnEmptyWindow_hasTheSameMembers() {
    String json = EngineMetrics.create().snapshot().toJson();

    assertThat(json)
        .contains("\"steps\":{\"count\":0,\"by_intent\":{}}")
        .contains("\"error_rate\":0.0000,")
        .contains("\"mean\":{\"count\":0,\"nanos\":0.0,\"low\":null,\"high\":null,");
  }

  @Test
  void json_ofATrend_saysWhereItGoes() {
    EngineMetrics metrics = EngineMetrics.create(MetricsOptions.DEFAULT.withMinSamples(2));
    Fed.feed(metrics, 99, 101);
    metrics.rotate();
    Fed.feed(metrics, 49, 51);

    // t = -50 / √2 with 2 degrees of freedom, of which p = 1 - |t| / √(2 + t²).
    assertThat(metrics.rotate().toJson())
        .endsWith("\"trend\":{\"direction\":\"improving\",\"change\":-0.5000,\"p_value\":0.0008}}");
  }

  @Test
  void json_ofAnUnknownStatus_comesAfterTheKnown() {
    EngineMetrics metrics = EngineMetrics.create();
    metrics.ended(Fed.command("count", 1));

    assertThat(metrics.snapshot().toJson()).contains("\"rejected\":0,\"count\":1}");
  }
}
