package dev.blueline.testsuite.state;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.edit.History;
import dev.blueline.serialize.BlueprintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All that can be seen of a session at one moment.
 *
 * @param version the number of its commits
 * @param hash of its document
 * @param bytes its document
 * @param done what can be undone
 * @param undone what can be redone
 * @param mark that of its history
 * @param historyBytes how large that is, which decides when it forgets
 * @param it what a command about "it" would do
 */
record Seen(
    long version,
    String hash,
    String bytes,
    List<String> done,
    List<String> undone,
    long mark,
    long historyBytes,
    String it) {

  static Seen of(Session session) {
    CommandResult it = session.preview("make it bold");
    return new Seen(
        session.version(),
        session.blueprint().hash(),
        bytes(session),
        session.history().entries().stream().map(Seen::text).toList(),
        session.history().undoneEntries().stream().map(Seen::text).toList(),
        session.mark(),
        session.history().sizeBytes(),
        it.status() + " " + it.delta().toJson());
  }

  static String bytes(Session session) {
    return new String(BlueprintWriter.toByteArray(session.blueprint()), StandardCharsets.UTF_8);
  }

  /** Returns what a person looks at first. */
  String brief() {
    List<String> labels = done.stream().map(entry -> entry.split(" \\[?\\{", 2)[0]).toList();
    return "\n"
        + version
        + " "
        + hash.substring(0, 6)
        + " "
        + mark
        + " "
        + labels
        + " +"
        + undone.size();
  }

  private static String text(History.Entry entry) {
    return entry.sequence()
        + " "
        + entry.label()
        + " "
        + entry.origin()
        + " "
        + entry.delta().toJson()
        + " "
        + entry.pronouns();
  }

  /** Returns the same at another version. */
  Seen at(long other) {
    return new Seen(other, hash, bytes, done, undone, mark, historyBytes, it);
  }
}
