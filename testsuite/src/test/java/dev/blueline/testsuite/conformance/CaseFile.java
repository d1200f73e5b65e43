package dev.blueline.testsuite.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A file of cases beside this package: lines, of which those that start with a number sign are
 * comments.
 */
record CaseFile(String name) {

  /** A line that is a case, and which line of its file it is. */
  record Line(int number, String text) {

    /** Returns the columns of the line, which a bar with white space around it parts. */
    List<String> columns() {
      return Arrays.asList(text.strip().split(" +\\| +"));
    }
  }

  /** Returns the lines that are neither comments nor blank. */
  List<Line> lines() {
    String[] all = text().split("\n", -1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isBlank() && !all[i].startsWith("#")) {
        lines.add(new Line(i + 1, all[i]));
      }
    }
    return lines;
  }

  /** Returns every so manieth case, for what costs more than the rest; all in a long run. */
  static <T> List<T> oneOf(int count, List<T> cases) {
    int step = Boolean.getBoolean("blueline.long") ? 1 : count;
    return IntStream.range(0, cases.size())
        .filter(i -> i % step == 0)
        .mapToObj(i -> cases.get(i))
        .toList();
  }

  /** Returns JSON whose quotation marks are written as apostrophes. */
  static String json(String text) {
    return text.replace('\'', '"');
  }

  private String text() {
    try (InputStream in = CaseFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
