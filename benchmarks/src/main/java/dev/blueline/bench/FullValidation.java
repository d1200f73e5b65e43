package dev.blueline.bench;

import dev.blueline.model.Blueprint;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;

/**
 * The plain form of verifying: all rules of all components of every version, and what the version
 * before did not have is new. It lost to looking only where an edit can matter.
 */
final class FullValidation {
  private final Verifier verifier = new Verifier(BuiltInValidators.all());
  private List<Violation> known;

  /** Begins with a document, whose violations block nothing. */
  FullValidation(Blueprint blueprint) {
    known = verifier.runFully(blueprint);
  }

  /** Returns whether a version has no error that the one before did not have, and goes on to it. */
  boolean accepts(Blueprint version) {
    List<Violation> found = verifier.runFully(version);
    List<Violation> introduced = new ArrayList<>(found);
    known.forEach(introduced::remove);
    for (Violation violation : introduced) {
      if (violation.severity() == Severity.ERROR) {
        return false;
      }
    }
    known = found;
    return true;
  }
}
