package dev.blueline.state;

/** What a command that has returned survives. */
public enum Durability {
  /** The end of the process, by whatever means. Costs one write. */
  COMMIT,
  /** Loss of power too. Costs waiting for the disk; commits at the same time wait together. */
  DISK,
  /**
   * Neither at once: it is written in the background, in order, within a set time. {@link
   * StateStore#flush} waits for it. A full queue slows its callers down and drops nothing.
   */
  ASYNC
}
