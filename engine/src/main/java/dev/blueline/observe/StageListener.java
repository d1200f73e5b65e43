package dev.blueline.observe;

/**
 * Is told when a stage of a command has ended, on the thread that ran it. What it throws is logged
 * and dropped: a listener never takes a command down.
 */
@FunctionalInterface
public interface StageListener {
  /** Hears nothing, at no cost. */
  StageListener NONE = (stage, nanos) -> {};

  /**
   * Takes note of a stage that has ended.
   *
   * @param stage which one
   * @param nanos how long it took in nanoseconds
   */
  void ended(Stage stage, long nanos);
}
