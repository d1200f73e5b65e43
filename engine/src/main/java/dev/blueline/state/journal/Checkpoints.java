package dev.blueline.state.journal;

import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The checkpoint files of one session. Names sort in the order in which they were written. */
final class Checkpoints {
  private static final String PREFIX = "checkpoint_";
  private static final String SUFFIX = ".json";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StateFiles files;
  private final String folder;

  Checkpoints(StateFiles files, String session) {
    this.files = files;
    this.folder = SessionFolder.of(session);
  }

  /** Returns the names of all, oldest first. */
  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : files.list(folder)) {
      if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
        names.add(name);
      }
    }
    names.sort(Checkpoints::compare);
    return names;
  }

  /** By time, then by number: {@code _2} comes before {@code _10}. */
  private static int compare(String left, String right) {
    int byStamp = stampOf(left).compareTo(stampOf(right));
    return byStamp != 0 ? byStamp : Integer.compare(numberOf(left), numberOf(right));
  }

  /** The day and time of a name, or as much as there is. */
  static String stampOf(String name) {
    int end = Math.min(name.length() - SUFFIX.length(), PREFIX.length() + 15);
    return name.substring(PREFIX.length(), Math.max(end, PREFIX.length()));
  }

  private static int numberOf(String name) {
    int from = PREFIX.length() + 16;
    int to = name.length() - SUFFIX.length();
    if (from >= to) {
      return 1;
    }
    try {
      return Integer.parseInt(name, from, to, 10);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  String path(String name) {
    return folder + "/" + name;
  }

  byte[] read(String name) throws IOException {
    return files.read(path(name), 0);
  }

  /**
   * Writes a checkpoint. Where the clock was set back, it takes the time of the last one.
   *
   * @return its name
   */
  String write(Utf8Buffer content, Instant now) throws IOException {
    String name = nextName(now);
    boolean isFirst = names().isEmpty();
    WholeFile.write(files, path(name), ByteBuffer.wrap(content.array(), 0, content.size()));
    if (isFirst) {
      files.forceFolder(SessionFolder.ALL);
      files.forceFolder("");
    }
    return name;
  }

  private String nextName(Instant now) throws IOException {
    List<String> names = names();
    String stamp = STAMP.format(now);
    String last = names.isEmpty() ? "" : names.get(names.size() - 1);
    if (last.isEmpty() || stampOf(last).compareTo(stamp) < 0) {
      return PREFIX + stamp + SUFFIX;
    }
    return PREFIX + stampOf(last) + "_" + (numberOf(last) + 1) + SUFFIX;
  }

  /** Removes what a process left that ended while it wrote. */
  void removeTorn() throws IOException {
    for (String name : files.list(folder)) {
      if (name.endsWith(WholeFile.TEMPORARY)) {
        files.delete(path(name));
      }
    }
  }
}
