package dev.blueline.testsuite.conformance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One case of the JSON grammar.
 *
 * @param place where it is written
 * @param verdict {@code accept}, {@code reject}, {@code allow} or {@code refuse}
 * @param notation the text as it is written in the file
 * @param reason why
 */
record GrammarCase(String place, String verdict, String notation, String reason) {
  private static final String BYTE = "[0-9A-F]{2}(?:\\*\\d+)?";
  private static final Pattern BYTES = Pattern.compile("<((?:" + BYTE + "(?: " + BYTE + ")*)?)>");

  static List<GrammarCase> all() {
    return new CaseFile("rfc8259.txt").lines().stream().map(GrammarCase::of).toList();
  }

  private static GrammarCase of(CaseFile.Line line) {
    int blank = line.text().indexOf(' ');
    int reason = line.text().indexOf(" ## ");
    return new GrammarCase(
        "rfc8259.txt:" + line.number(),
        line.text().substring(0, blank),
        line.text().substring(blank + 1, reason),
        line.text().substring(reason + " ## ".length()));
  }

  /** Returns whether we read it. */
  boolean isAccepted() {
    return switch (verdict) {
      case "accept", "allow" -> true;
      case "reject", "refuse" -> false;
      default -> throw new IllegalArgumentException(place + " has no verdict");
    };
  }

  /** Returns the text that the notation stands for. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher raw = BYTES.matcher(notation);
    int end = 0;
    while (raw.find()) {
      write(notation.substring(end, raw.start()), out);
      writeRaw(raw.group(1), out);
      end = raw.end();
    }
    write(notation.substring(end), out);
    return out.toByteArray();
  }

  private static void write(String json, ByteArrayOutputStream out) {
    out.writeBytes(CaseFile.json(json).getBytes(StandardCharsets.UTF_8));
  }

  private static void writeRaw(String hex, ByteArrayOutputStream out) {
    for (String one : hex.isEmpty() ? new String[0] : hex.split(" ")) {
      int times = one.length() == 2 ? 1 : Integer.parseInt(one.substring(3));
      for (int i = 0; i < times; i++) {
        out.write(Integer.parseInt(one.substring(0, 2), 16));
      }
    }
  }

  @Override
  public String toString() {
    return place + " " + verdict + " " + notation + ": " + reason;
  }
}
