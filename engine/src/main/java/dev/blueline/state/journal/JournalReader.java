package dev.blueline.state.journal;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.StateException;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalLine.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one session from all lanes, and later those that have come since. Costs the
 * bytes that were not read before. Not thread-safe.
 */
final class JournalReader {
  private final StateFiles files;
  private final byte[] session;

  /** Up to where each file was read. */
  private Map<String, Long> read = new TreeMap<>();

  private final List<Place> damaged = new ArrayList<>();

  JournalReader(StateFiles files, String session) {
    this.files = files;
    this.session = session.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns where lines are damaged, of whichever session. */
  List<Place> damaged() {
    return damaged;
  }

  /**
   * Returns the session's lines that were not returned before, by lane in their order. Where that
   * fails, none of them was.
   */
  List<JournalLine> next() throws IOException {
    List<JournalLine> lines = new ArrayList<>();
    Map<String, Long> upTo = new TreeMap<>(read);
    for (String name : files.list(Lane.FOLDER)) {
      if (name.endsWith(Lane.SUFFIX)) {
        readSegment(Lane.FOLDER + "/" + name, upTo, lines);
      }
    }
    read = upTo;
    return lines;
  }

  private void readSegment(String name, Map<String, Long> upTo, List<JournalLine> lines)
      throws IOException {
    long from = upTo.getOrDefault(name, 0L);
    byte[] bytes;
    try {
      bytes = files.read(name, from);
    } catch (NoSuchFileException e) {
      return; // removed meanwhile: all it held is in checkpoints
    }
    int start = 0;
    int end = JournalLine.indexOf(bytes, '\n', 0, bytes.length);
    while (end >= 0) {
      take(bytes, start, end, new Place(name, from + start), lines);
      start = end + 1;
      end = JournalLine.indexOf(bytes, '\n', start, bytes.length);
    }
    // What has no line break yet is torn, or still being written.
    upTo.put(name, from + start);
  }

  private void take(byte[] bytes, int from, int to, Place place, List<JournalLine> lines) {
    if (place.offset() == 0) {
      requireKnown(JournalLine.read(bytes, from, to, place), place);
      return;
    }
    if (!JournalLine.isOf(session, bytes, from, to)) {
      return;
    }
    JournalLine line = JournalLine.read(bytes, from, to, place);
    if (line == null) {
      damaged.add(place);
    } else {
      lines.add(line);
    }
  }

  /**
   * A header that is damaged says nothing about the lines behind it, which stand for themselves.
   */
  private void requireKnown(@Nullable JournalLine header, Place place) {
    if (header == null) {
      damaged.add(place);
      return;
    }
    if (versionOf(header) > Lane.VERSION) {
      throw new StateException(
          StateException.Reason.NEWER_FORMAT,
          place.file() + " was written by a newer version of Blueline");
    }
  }

  private static long versionOf(JournalLine header) {
    try {
      return JsonParser.parse(header.json(), ReadLimits.DEFAULT) instanceof JsonObject json
              && json.get("version") instanceof JsonNumber version
          ? (long) version.value()
          : 0;
    } catch (BlueprintFormatException e) {
      return 0;
    }
  }
}
