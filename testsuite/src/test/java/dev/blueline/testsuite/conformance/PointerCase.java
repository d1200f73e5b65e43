package dev.blueline.testsuite.conformance;

import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of JSON Pointer.
 *
 * @param place where it is written
 * @param document the document, as JSON
 * @param pointer the pointer
 * @param expected the value it finds, {@code none} or {@code malformed}
 */
record PointerCase(String place, String document, String pointer, String expected) {
  private static final String DOCUMENT = "document ";

  static List<PointerCase> all() {
    List<PointerCase> cases = new ArrayList<>();
    String document = "";
    for (CaseFile.Line line : new CaseFile("rfc6901.txt").lines()) {
      if (line.text().startsWith(DOCUMENT)) {
        document = CaseFile.json(line.text().substring(DOCUMENT.length()));
      } else {
        cases.add(of(document, line));
      }
    }
    return cases;
  }

  private static PointerCase of(String document, CaseFile.Line line) {
    List<String> columns = line.columns().stream().map(CaseFile::json).toList();
    String pointer = ((JsonString) Doc.json(columns.get(0))).value();
    return new PointerCase("rfc6901.txt:" + line.number(), document, pointer, columns.get(1));
  }

  JsonValue value() {
    return Doc.json(document);
  }

  boolean isNone() {
    return expected.equals("none");
  }

  boolean isMalformed() {
    return expected.equals("malformed");
  }

  @Override
  public String toString() {
    return place + " \"" + pointer + "\"";
  }
}
