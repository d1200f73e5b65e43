package dev.blueline.state.journal;

import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where the files of a session are. */
final class SessionFolder {
  static final String ALL = "sessions";
  private static final int LONGEST_ID = 64;

  private SessionFolder() {}

  static String of(String session) {
    return ALL + "/" + session;
  }

  /** Returns the ids that have a folder; one of another name is somebody else's. */
  static List<String> ids(StateFiles files) throws IOException {
    List<String> ids = new ArrayList<>(files.folders(ALL));
    ids.removeIf(name -> !isId(name));
    return ids;
  }

  /**
   * Requires an id that is no path, and is kept as it is by a file system that tells capitals from
   * small letters. On one that does not, ids that differ in nothing else share a folder, and the
   * second is refused for the checkpoints of the first; Windows takes neither its own names ({@code
   * CON}, {@code NUL}) nor a dot at the end.
   *
   * @throws IllegalArgumentException if it is none
   */
  static void requireId(String id) {
    if (!isId(Objects.requireNonNull(id, "id"))) {
      throw new IllegalArgumentException(
          "a session's id has 1 to 64 letters, digits, '-', '_' or '.', and does not begin with '.';"
              + " this is not one: \""
              + id
              + "\"");
    }
  }

  private static boolean isId(String id) {
    boolean fits = !id.isEmpty() && id.length() <= LONGEST_ID && id.charAt(0) != '.';
    for (int i = 0; i < id.length() && fits; i++) {
      char c = id.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean isDigit = c >= '0' && c <= '9';
      fits = isLetter || isDigit || "-_.".indexOf(c) >= 0;
    }
    return fits;
  }
}
