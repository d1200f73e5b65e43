package dev.blueline.profiler.measure;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.StageListener;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is profiled: the commands of a file on a document, in order, in one session, which is opened
 * anew for each pass, so that every pass does the same. Immutable.
 */
public final class Workload {
  private final Blueprint blueprint;
  private final List<String> commands;
  private final Supplier<EngineOptions.Builder> options;
  private final List<Ending> endings;

  /**
   * How a command ends, in every pass.
   *
   * @param status how
   * @param intents of its steps, each once; {@code "(not read)"} where there are none
   * @param edits how many were made
   */
  public record Ending(Status status, String intents, int edits) {}

  private Workload(
      Blueprint blueprint,
      List<String> commands,
      Supplier<EngineOptions.Builder> options,
      List<Ending> endings) {
    this.blueprint = blueprint;
    this.commands = commands;
    this.options = options;
    this.endings = endings;
  }

  /**
   * Returns the workload of some commands; they are run once to see how they end.
   *
   * @param options gives new options of what the engines are like, each time it is asked
   */
  public static Workload of(
      Blueprint blueprint, List<String> commands, Supplier<EngineOptions.Builder> options) {
    try (BlueprintEngine engine = BlueprintEngine.create(options.get().build())) {
      Session session = engine.open(blueprint);
      List<Ending> endings = new ArrayList<>();
      for (String command : commands) {
        endings.add(ending(session.execute(command)));
      }
      return new Workload(blueprint, List.copyOf(commands), options, List.copyOf(endings));
    }
  }

  private static Ending ending(CommandResult result) {
    Set<String> intents = new LinkedHashSet<>();
    for (Step step : result.steps()) {
      intents.add(step.intent().text());
    }
    String label = intents.isEmpty() ? "(not read)" : String.join(" + ", intents);
    return new Ending(result.status(), label, result.delta().size());
  }

  /** Returns the same commands on another document. */
  public Workload on(Blueprint other) {
    return of(other, commands, options);
  }

  /** Returns the document. */
  public Blueprint blueprint() {
    return blueprint;
  }

  /** Returns the commands, in order. */
  public List<String> commands() {
    return commands;
  }

  /** Returns how each command ends. */
  public List<Ending> endings() {
    return endings;
  }

  /** Returns the intents that commands have, each once, in order of appearance. */
  List<String> intents() {
    return endings.stream().map(Ending::intents).distinct().toList();
  }

  BlueprintEngine engine(StageListener listener) {
    return BlueprintEngine.create(options().stageListener(listener).build());
  }

  /** Returns new options of what the engines are like. */
  EngineOptions.Builder options() {
    return options.get();
  }

  /** As in life: text that somebody just typed has never been hashed. */
  String[] freshCommands() {
    String[] fresh = new String[commands.size()];
    for (int i = 0; i < fresh.length; i++) {
      fresh[i] = new String(commands.get(i).toCharArray());
    }
    return fresh;
  }
}
