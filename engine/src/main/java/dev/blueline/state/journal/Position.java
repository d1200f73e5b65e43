package dev.blueline.state.journal;

import dev.blueline.state.SessionImage;

/**
 * How far a session got that is open. Immutable.
 *
 * @param image what it is there
 * @param hash of that, as a head has it
 * @param ordinal of its last transition
 * @param isWhole whether it is outside any group, so that a checkpoint may be made of it
 * @param atMillis when that was
 */
record Position(SessionImage image, long hash, long ordinal, boolean isWhole, long atMillis) {
  static Position of(SessionImage image, long ordinal, boolean isWhole, long atMillis) {
    return new Position(image, SessionReader.hashOf(image), ordinal, isWhole, atMillis);
  }
}
