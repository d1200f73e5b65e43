package dev.blueline.testsuite.repairs;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Violation;
import java.util.List;

/** The errors of documents, by full reports alone. */
final class Errors {
  private Errors() {}

  static List<Violation> of(BlueprintEngine engine, Blueprint document) {
    return engine.report(document).stream()
        .filter(violation -> violation.severity() == Severity.ERROR)
        .toList();
  }

  /** Returns the errors of a document that were not there before, or not as bad. */
  static List<Violation> introduced(BlueprintEngine engine, Blueprint before, Blueprint after) {
    List<Violation> known = of(engine, before);
    return of(engine, after).stream()
        .filter(error -> known.stream().noneMatch(old -> old.isAtLeastAsBadAs(error)))
        .toList();
  }

  /** Returns whether a document has a violation, however large. */
  static boolean has(BlueprintEngine engine, Blueprint document, Violation violation) {
    return engine.report(document).stream().anyMatch(violation::isSameCase);
  }
}
