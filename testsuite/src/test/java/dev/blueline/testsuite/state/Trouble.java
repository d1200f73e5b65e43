package dev.blueline.testsuite.state;

import java.io.IOException;

/** What may come between a store and its files. */
@FunctionalInterface
interface Trouble {
  Trouble NONE = (what, name) -> {};

  /**
   * Is met before each call that changes something.
   *
   * @param what create, write, force, truncate, rename, delete, forceFolder or share
   * @param name of the file or folder
   * @throws IOException if it fails; half of what was to be written is then written
   */
  void meet(String what, String name) throws IOException;

  /** Returns trouble that always strikes one kind of call on names with a part. */
  static Trouble at(String kind, String part, String message) {
    return (what, name) -> {
      if (what.equals(kind) && name.contains(part)) {
        throw new IOException(message);
      }
    };
  }
}
