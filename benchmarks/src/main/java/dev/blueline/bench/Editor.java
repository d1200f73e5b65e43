package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;

/**
 * One user at one open document: commands come in round and round, and the document goes on
 * changing. Counts what becomes of them, at the cost of a few additions. For one thread.
 */
final class Editor {
  private final BlueprintEngine engine;
  private final BenchCommands commands;
  private final Session session;
  private int next;
  private long results;
  private long applied;
  private long hits;

  /** The command that is being typed, and how many characters of it are. */
  private String typing = "";

  private int typed;

  private Editor(BlueprintEngine engine, BenchCommands commands, Session session) {
    this.engine = engine;
    this.commands = commands;
    this.session = session;
  }

  /**
   * Opens a document, checks that all commands are applied to it, and runs them two rounds.
   *
   * @param components how many
   * @param cacheSize how many readings of commands the engine keeps
   */
  static Editor open(int components, int cacheSize) {
    return open(components, EngineOptions.builder().cacheSize(cacheSize).build());
  }

  /** As {@link #open(int, int)}, with an engine of some options. */
  static Editor open(int components, EngineOptions options) {
    BlueprintEngine engine = BlueprintEngine.create(options);
    Blueprint blueprint = engine.read(BenchDocuments.json(components));
    BenchCommands commands = BenchCommands.applied(components);
    return new Editor(engine, commands, commands.openApplied(engine, blueprint));
  }

  /**
   * Returns an editor of the same commands on the same engine and another document.
   *
   * @param blueprint the document: as it was read, or after whole rounds
   * @param count how many commands it runs at once
   */
  Editor openAnother(Blueprint blueprint, int count) {
    Editor editor = new Editor(engine, commands, engine.open(blueprint));
    for (int i = 0; i < count; i++) {
      editor.execute();
    }
    return editor;
  }

  BlueprintEngine engine() {
    return engine;
  }

  Blueprint blueprint() {
    return session.blueprint();
  }

  CommandResult execute() {
    return counted(session.execute(commands.fresh(next++)));
  }

  CommandResult preview() {
    return counted(session.preview(commands.fresh(next++)));
  }

  /**
   * Types one more character: what there is of the command is previewed, and once it is whole it is
   * done, and the next one begun.
   */
  CommandResult type() {
    if (typed == typing.length()) {
      typing = commands.fresh(next++);
      typed = 0;
    }
    typed++;
    return typed == typing.length()
        ? counted(session.execute(typing))
        : session.preview(typing.substring(0, typed));
  }

  CommandResult undo() {
    return counted(session.undo());
  }

  CommandResult redo() {
    return counted(session.redo());
  }

  private CommandResult counted(CommandResult result) {
    results++;
    applied += result.status() == Status.APPLIED ? 1 : 0;
    hits += result.isCacheHit() ? 1 : 0;
    return result;
  }

  /**
   * Checks that everything was applied.
   *
   * @throws IllegalStateException if something was not
   */
  void requireApplied() {
    if (applied != results) {
      throw new IllegalStateException(
          (results - applied) + " of " + results + " commands were not applied");
    }
  }

  /**
   * Checks what share of the commands' words was known; a cache may miss one in a hundred.
   *
   * @throws IllegalStateException if it was another
   */
  void requireHits(boolean isWarm) {
    long wrong = isWarm ? results - hits : hits;
    if (wrong > results / 100) {
      throw new IllegalStateException(hits + " of " + results + " commands were cache hits");
    }
  }
}
