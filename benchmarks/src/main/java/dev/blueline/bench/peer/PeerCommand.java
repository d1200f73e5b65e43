package dev.blueline.bench.peer;

import dev.blueline.edit.Delta;

/** Two edits that are made together. */
public record PeerCommand(PeerEdit first, PeerEdit second) {

  /**
   * Returns what a command of Blueline's did.
   *
   * @throws IllegalArgumentException if that was not to write two fields
   */
  static PeerCommand of(Delta delta) {
    if (delta.size() != 2) {
      throw new IllegalArgumentException("not two edits: " + delta);
    }
    return new PeerCommand(PeerEdit.of(delta.edit(0)), PeerEdit.of(delta.edit(1)));
  }
}
