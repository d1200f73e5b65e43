package dev.blueline.testsuite.observe;

import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps everything that it is told. */
final class Heard implements MetricsListener {
  final List<Stage> stages = new CopyOnWriteArrayList<>();
  final List<CommandSample> commands = new CopyOnWriteArrayList<>();
  final List<AgentSample> calls = new CopyOnWriteArrayList<>();

  @Override
  public void ended(Stage stage, long nanos) {
    stages.add(stage);
  }

  @Override
  public void ended(CommandSample command) {
    commands.add(command);
  }

  @Override
  public void ended(AgentSample call) {
    calls.add(call);
  }

  CommandSample only() {
    if (commands.size() != 1) {
      throw new AssertionError("told of " + commands);
    }
    return commands.get(0);
  }
}
