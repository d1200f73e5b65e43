package dev.blueline.testsuite.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.testsuite.fixture.Doc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands, stages and agent calls are in a flight recording that was told to take them. */
class FlightRecordingTest {
  @TempDir Path folder;

  /** Runs two commands, one of which is refused, while something is recorded. */
  private List<RecordedEvent> recorded(String... names) throws IOException {
    EngineOptions options = EngineOptions.builder().agent(new BuiltInAgent()).build();
    try (BlueprintEngine engine = BlueprintEngine.create(options);
        Recording recording = new Recording()) {
      Session session = engine.open(Doc.parse("button#buy[12 140 350 60] 'Buy'"));
      for (String name : names) {
        recording.enable(name).withoutThreshold();
      }
      recording.start();
      session.execute("make buy bold").patch();
      session.execute("make the sidebar bigger");
      recording.stop();
      Path file = folder.resolve("events.jfr");
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().startsWith("dev.blueline."))
          .toList();
    }
  }

  @Tag("OBS-23")
  @Test
  void recording_thatIsNotToldTo_takesNone() throws IOException {
    assertThat(recorded()).isEmpty();
  }

  @Tag("OBS-22")
  @Test
  void command_isRecordedWithHowItEnded() throws IOException {
    List<RecordedEvent> events = recorded("dev.blueline.Command");

    assertThat(events).hasSize(2);
    RecordedEvent applied = events.get(0);
    assertThat(applied.getString("command")).isEqualTo("make buy bold");
    assertThat(applied.getString("status")).isEqualTo("applied");
    assertThat(applied.getString("intents")).isEqualTo("modify_style");
    assertThat(applied.getInt("edits")).isEqualTo(1);
    assertThat(applied.getInt("agentCalls")).isEqualTo(1);
    assertThat(applied.getBoolean("cacheHit")).isFalse();
    assertThat(applied.getDuration()).isPositive();
    assertThat(events.get(1).getString("status")).isEqualTo("rejected");
    assertThat(events.get(1).getString("refusals")).isEqualTo("target_not_found");
  }

  @Tag("OBS-22")
  @Test
  void stages_areRecordedInOrder() throws IOException {
    assertThat(recorded("dev.blueline.Stage"))
        .extracting(event -> event.getString("stage"))
        .containsExactly("decompose", "execute", "verify", "serialize", "decompose");
  }

  @Tag("OBS-22")
  @Test
  void agentCall_isRecordedWithItsSteps() throws IOException {
    List<RecordedEvent> events = recorded("dev.blueline.AgentCall");

    assertThat(events).hasSize(1);
    assertThat(events.get(0).getString("agent")).isEqualTo(new BuiltInAgent().name());
    assertThat(events.get(0).getInt("steps")).isEqualTo(1);
    assertThat(events.get(0).getString("outcome")).isEqualTo("answered");
  }

  @Tag("OBS-24")
  @Test
  void stages_lieWithinTheirCommand() throws IOException {
    List<RecordedEvent> events = recorded("dev.blueline.Command", "dev.blueline.Stage");
    RecordedEvent command =
        events.stream()
            .filter(event -> event.getEventType().getName().endsWith("Command"))
            .findFirst()
            .orElseThrow();

    assertThat(events)
        .filteredOn(event -> event.hasField("stage"))
        .filteredOn(event -> event.getString("stage").equals("execute"))
        .allSatisfy(
            stage -> {
              assertThat(stage.getStartTime()).isAfterOrEqualTo(command.getStartTime());
              assertThat(stage.getEndTime()).isBeforeOrEqualTo(command.getEndTime());
            });
  }

  @Tag("OBS-23")
  @Test
  void events_areOffUnlessSwitchedOn_andDescribeThemselves() throws IOException {
    recorded("dev.blueline.Command");

    List<EventType> own =
        FlightRecorder.getFlightRecorder().getEventTypes().stream()
            .filter(type -> type.getName().startsWith("dev.blueline."))
            .toList();

    assertThat(own).isNotEmpty().allSatisfy(type -> assertThat(type.getDescription()).isNotBlank());
    assertThat(own)
        .allSatisfy(
            type ->
                assertThat(type.getSettingDescriptors())
                    .filteredOn(setting -> setting.getName().equals("enabled"))
                    .allSatisfy(
                        setting -> assertThat(setting.getDefaultValue()).isEqualTo("false")));
  }
}
