package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A line of a journal, read as the format says and not by the code that wrote it.
 *
 * @param session whose
 * @param ordinal its place
 * @param epoch under which lease
 * @param kind what it is
 * @param json the rest
 */
record Lines(String session, long ordinal, long epoch, String kind, String json) {
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{8}) ((\\S+) (\\d+) (\\d+) (\\S+) (\\{.*}))");
  private static final Pattern HASHES =
      Pattern.compile("\\{\"version\":(\\d+),\"before\":\"(\\w+)\",\"after\":\"(\\w+)\".*");

  /** Returns all lines of all segments; requires that each is whole. */
  static List<Lines> of(StateFiles files) throws IOException {
    List<Lines> lines = new ArrayList<>();
    for (String name : files.list("journal")) {
      if (name.endsWith(".journal")) {
        String text = new String(files.read("journal/" + name, 0), StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        text.lines().map(Lines::of).forEach(lines::add);
      }
    }
    return lines;
  }

  private static Lines of(String text) {
    Matcher line = LINE.matcher(text);
    assertThat(line.matches()).as(text).isTrue();
    assertThat(line.group(1)).isEqualTo(checksum(line.group(2)));
    return new Lines(
        line.group(3),
        Long.parseLong(line.group(4)),
        Long.parseLong(line.group(5)),
        line.group(6),
        line.group(7));
  }

  /** Returns the checksum of a text as files spell it. */
  static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  private boolean isTransition() {
    return !List.of("segment", "lease", "lease_amid", "begin", "answer", "end").contains(kind);
  }

  /** Requires that each change of a session begins where the one before led to. */
  static void requireChain(StateFiles files) throws IOException {
    String last = Deeds.DOCUMENT.hash();
    long ordinal = 0;
    long epoch = 0;
    for (Lines line : of(files)) {
      if (!line.session.equals(Opened.ID)) {
        continue;
      }
      assertThat(line.epoch).isGreaterThanOrEqualTo(epoch);
      epoch = line.epoch;
      assertThat(line.ordinal).as("%s", line).isEqualTo(ordinal + 1);
      ordinal = line.isTransition() ? line.ordinal : ordinal;
      Matcher hashes = HASHES.matcher(line.json);
      if (line.isTransition() && hashes.matches()) {
        assertThat(hashes.group(2)).as("%s", line).isEqualTo(last);
        last = hashes.group(3);
      }
    }
  }
}
