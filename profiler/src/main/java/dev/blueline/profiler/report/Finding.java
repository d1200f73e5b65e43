package dev.blueline.profiler.report;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A violation and where it stands in the document.
 *
 * @param violation what is wrong
 * @param pointer the JSON Pointer of the component, or of the malformed entry; null for the
 *     document
 */
public record Finding(Violation violation, @Nullable String pointer) {

  /** Returns the findings of a document's violations, in the same order. */
  public static List<Finding> of(Blueprint blueprint, List<Violation> violations) {
    List<String> malformed = new ArrayList<>();
    blueprint.forEachMalformed((pointer, value) -> malformed.add(pointer));
    // The engine reports malformed entries in this order, after what else it says of the document.
    long entries = violations.stream().filter(Finding::isAboutEntry).count();
    int next = (int) (malformed.size() - entries);
    List<Finding> findings = new ArrayList<>();
    for (Violation violation : violations) {
      String pointer = null;
      if (isAboutEntry(violation)) {
        pointer = next >= 0 && next < malformed.size() ? malformed.get(next) : null;
        next++;
      } else if (violation.component() != null) {
        pointer = blueprint.pointer(violation.component());
      }
      findings.add(new Finding(violation, pointer));
    }
    return findings;
  }

  private static boolean isAboutEntry(Violation violation) {
    return violation.component() == null && violation.rule().equals("structure");
  }

  /** Returns whether an edit that introduced it would be refused. */
  public boolean isError() {
    return violation.severity() == Severity.ERROR;
  }

  JsonObject toJson() {
    String component = violation.component();
    JsonObject.Builder out =
        JsonObject.builder()
            .add("rule", violation.rule())
            .add("severity", violation.severity().text())
            .add("component", component == null ? JsonNull.NULL : JsonString.of(component));
    if (pointer != null) {
      out.add("path", pointer);
    }
    return out.add("message", violation.message()).build();
  }
}
