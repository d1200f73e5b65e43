package dev.blueline.testsuite.verify;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.List;
import java.util.function.Consumer;

/** The built-in rules one by one. */
final class Rules {
  private Rules() {}

  /** Returns the rule with an id; of two, the first. */
  static Validator rule(String id) {
    return BuiltInValidators.all().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what one rule says of a document. */
  static List<Violation> report(String id, Blueprint blueprint) {
    return new Verifier(List.of(rule(id))).report(blueprint);
  }

  /** Returns what one rule says of edits of a document. */
  static Verification verify(String id, Blueprint blueprint, Consumer<DeltaRecorder> edits) {
    DeltaRecorder recorder = new DeltaRecorder(blueprint);
    edits.accept(recorder);
    return new Verifier(List.of(rule(id)))
        .verify(blueprint, recorder.blueprint(), recorder.delta());
  }
}
