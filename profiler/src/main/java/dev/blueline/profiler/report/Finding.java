package dev.blueline.profiler.report;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A violation and where it stands in the document.
 *
 * @param violation what is wrong
 * @param pointer the JSON Pointer of the component, or of the malformed entry; null for the
 *     document
 * @param ways how it can be mended, the best first; null if nobody has looked
 */
public record Finding(Violation violation, @Nullable String pointer, @Nullable List<Repair> ways) {

  /** Returns the findings of a document's violations, in the same order. */
  public static List<Finding> of(Blueprint blueprint, List<Violation> violations) {
    // The engine reports malformed entries in this order, as far as it does.
    Deque<String> malformed = new ArrayDeque<>();
    blueprint.forEachMalformed((pointer, value) -> malformed.add(pointer));
    List<Finding> findings = new ArrayList<>();
    for (Violation violation : violations) {
      String component = violation.component();
      String pointer = component == null ? null : blueprint.pointer(component);
      if (isAboutEntry(violation)) {
        pointer = malformed.poll();
      }
      findings.add(new Finding(violation, pointer, null));
    }
    return findings;
  }

  /** What is said of the rule as a whole has no subject; what has no entry has none of them. */
  private static boolean isAboutEntry(Violation violation) {
    return violation.component() == null
        && violation.rule().equals("structure")
        && !violation.subject().isEmpty();
  }

  /** Returns this finding with the ways to mend it. */
  public Finding with(List<Repair> found) {
    return new Finding(violation, pointer, found);
  }

  /** Returns commands that mend it, of which each has been tried. */
  public List<String> suggestions() {
    return ways == null
        ? List.of()
        : ways.stream().map(Repair::command).filter(Objects::nonNull).distinct().toList();
  }

  /** Returns what is done to it without a doubt; null where that is nothing, or not known. */
  public @Nullable String repair() {
    return ways == null
        ? null
        : ways.stream().filter(Repair::isCertain).map(Repair::message).findFirst().orElse(null);
  }

  /** Returns whether it is known that only a person can mend it. */
  public boolean isForPerson() {
    return ways != null && ways.isEmpty();
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
    out.add("message", violation.message());
    if (ways != null) {
      String repair = repair();
      out.add("repair", repair == null ? JsonNull.NULL : JsonString.of(repair));
      out.add("suggestions", JsonArray.copyOf(suggestions().stream().map(JsonString::of).toList()));
    }
    return out.build();
  }
}
