package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.observe.AgentSample.End;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.Stage;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BluelineMetersTest {
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final BluelineMeters meters = new BluelineMeters();

  private double count(String name, String... tags) {
    return registry.get(name).tags(tags).counter().count();
  }

  @Tag("OBS-19")
  @Test
  void meters_ofARealEngine_count() {
    meters.bindTo(registry);
    try (BlueprintEngine engine = Page.engine(meters)) {
      Session session = engine.open(engine.read(Page.JSON));
      session.execute("make the cta bold").patch();
      session.execute("make the cta bold");
      session.execute("make the sidebar red");
    }

    assertThat(count("blueline.commands", "status", "applied")).isEqualTo(1);
    assertThat(count("blueline.commands", "status", "no_change")).isEqualTo(1);
    assertThat(count("blueline.commands", "status", "rejected")).isEqualTo(1);
    assertThat(count("blueline.steps", "intent", "modify_style")).isEqualTo(2);
    assertThat(count("blueline.refusals", "code", "target_not_found")).isEqualTo(1);
    assertThat(count("blueline.cache", "result", "hit")).isEqualTo(1);
    assertThat(count("blueline.cache", "result", "miss")).isEqualTo(2);
    assertThat(registry.get("blueline.command").timer().count()).isEqualTo(3);
    assertThat(registry.get("blueline.stage").tag("stage", "decompose").timer().count())
        .isEqualTo(3);
    assertThat(registry.get("blueline.stage").tag("stage", "serialize").timer().count())
        .isEqualTo(1);
  }

  @Test
  void timers_keepWhatTheyAreTold() {
    meters.bindTo(registry);
    meters.ended(Stage.EXECUTE, 1_500);
    meters.ended(Fed.call(End.LATE, 2_000));
    meters.ended(Fed.command("applied", 4_000));

    assertThat(nanos("blueline.stage", "stage", "execute")).isEqualTo(1_500);
    assertThat(nanos("blueline.agent.call")).isEqualTo(2_000);
    assertThat(nanos("blueline.command")).isEqualTo(4_000);
    assertThat(count("blueline.agent.calls", "end", "late")).isEqualTo(1);
  }

  private double nanos(String name, String... tags) {
    return registry.get(name).tags(tags).timer().totalTime(TimeUnit.NANOSECONDS);
  }

  @Tag("OBS-19")
  @Test
  void names_thatNobodyKnows_makeNoMeters() {
    meters.bindTo(registry);
    List<Meter> before = registry.getMeters();
    meters.ended(
        new CommandSample("", "strange", List.of("a", "b"), List.of("c"), 0, 0, true, 0, 1));

    assertThat(registry.getMeters()).hasSameElementsAs(before);
    assertThat(count("blueline.commands", "status", "other")).isEqualTo(1);
    assertThat(count("blueline.steps", "intent", "other")).isEqualTo(2);
    assertThat(count("blueline.refusals", "code", "other")).isEqualTo(1);
  }

  @Test
  void meters_thatAreBoundTwice_countOnce() {
    meters.bindTo(registry);
    meters.bindTo(registry);
    meters.ended(Fed.command("applied", 1));

    assertThat(count("blueline.commands", "status", "applied")).isEqualTo(1);
  }

  @Tag("OBS-19")
  @Test
  void meters_ofTwoRegistries_countInBoth() {
    MeterRegistry other = new SimpleMeterRegistry();
    meters.ended(Fed.command("applied", 1));
    meters.bindTo(registry);
    meters.bindTo(other);
    meters.ended(Fed.command("applied", 1));

    assertThat(count("blueline.commands", "status", "applied")).isEqualTo(1);
    assertThat(other.get("blueline.command").timer().count()).isEqualTo(1);
  }
}
