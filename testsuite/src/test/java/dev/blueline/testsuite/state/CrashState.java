package dev.blueline.testsuite.state;

import dev.blueline.Session;
import dev.blueline.edit.History;
import java.util.Locale;

/**
 * What a session is after a step, in one line.
 *
 * @param version its version
 * @param hash that of its document
 * @param history how many entries can be undone and redone, and what they are called
 */
record CrashState(long version, String hash, String history) {

  static CrashState of(Session session) {
    History history = session.history();
    StringBuilder names = new StringBuilder();
    history.entries().forEach(e -> names.append(e.label()).append('|').append(e.origin()));
    names.append('/');
    history.undoneEntries().forEach(e -> names.append(e.label()).append('|').append(e.origin()));
    String summary =
        String.format(
            Locale.ROOT,
            "%d-%d-%08x",
            history.entries().size(),
            history.undoneEntries().size(),
            names.toString().hashCode());
    return new CrashState(session.version(), session.blueprint().hash(), summary);
  }

  static CrashState parse(String version, String hash, String history) {
    return new CrashState(Long.parseLong(version), hash, history);
  }

  /** Whether only the versions may differ. */
  boolean isLike(CrashState other) {
    return hash.equals(other.hash) && history.equals(other.history);
  }

  @Override
  public String toString() {
    return version + " " + hash + " " + history;
  }
}
