package dev.blueline.state.journal;

import dev.blueline.state.SessionImage;

/**
 * How far a session got that is open. Immutable.
 *
 * @param image what it is there
 * @param hash of that, as a head has it
 * @param ordinal of its last transition
 * @param groups how many are open
 * @param atMillis when that was
 */
record Position(SessionImage image, long hash, long ordinal, int groups, long atMillis) {
  static Position of(SessionImage image, long ordinal, int groups, long atMillis) {
    return new Position(image, SessionReader.hashOf(image), ordinal, groups, atMillis);
  }

  /** Returns whether it is outside any group, so that a checkpoint may be made of it. */
  boolean isWhole() {
    return groups == 0;
  }
}
