package dev.blueline.testsuite.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of JSON Patch.
 *
 * @param place where it is written, or its title
 * @param document the document, as JSON
 * @param patch what is to be applied to it, as text
 * @param expected the document afterwards, {@code refused} or {@code malformed}
 */
record PatchCase(String place, String document, String patch, String expected) {

  static List<PatchCase> all() {
    return Stream.concat(ofLines("rfc6902.txt"), ofBlocks("rfc6902-appendix-a.txt")).toList();
  }

  private static Stream<PatchCase> ofLines(String file) {
    return new CaseFile(file).lines().stream().map(line -> ofLine(file, line));
  }

  private static PatchCase ofLine(String file, CaseFile.Line line) {
    List<String> columns = line.columns().stream().map(CaseFile::json).toList();
    return new PatchCase(
        file + ":" + line.number(), columns.get(0), columns.get(1), columns.get(2));
  }

  private static Stream<PatchCase> ofBlocks(String file) {
    List<String> lines = new CaseFile(file).lines().stream().map(CaseFile.Line::text).toList();
    List<PatchCase> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 4) {
      cases.add(new PatchCase(lines.get(i), lines.get(i + 1), lines.get(i + 2), lines.get(i + 3)));
    }
    return cases.stream();
  }

  boolean isRefused() {
    return expected.equals("refused");
  }

  boolean isMalformed() {
    return expected.equals("malformed");
  }

  byte[] patchBytes() {
    return patch.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return place + " " + patch;
  }
}
