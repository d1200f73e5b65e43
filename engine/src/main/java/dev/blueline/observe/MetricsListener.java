package dev.blueline.observe;

/**
 * Is told what every command came to, every stage took and every call of an agent brought: all that
 * counters and quantiles are made from. What it throws is logged and dropped. It is called by
 * whichever thread runs the command, so by several at a time; the command waits for it, so it
 * should only count.
 *
 * <p>Told are the commands and plans that an engine runs, those of previews and batches included;
 * patches, undo and redo are none, and what the engine tries out for itself is not told.
 */
public interface MetricsListener extends StageListener {
  /** Hears nothing, at no cost. */
  MetricsListener NONE = new MetricsListener() {};

  /** Takes note of a stage that has ended. The fourth, serialize, is run when a patch is read. */
  @Override
  default void ended(Stage stage, long nanos) {}

  /** Takes note of a command that has ended, after all of its stages but serialize. */
  default void ended(CommandSample command) {}

  /** Takes note of a call of an agent that was answered or given up. Not told of the built-in. */
  default void ended(AgentSample call) {}
}
