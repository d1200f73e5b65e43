package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Footprint;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * What a scoped run reports is exactly what a full run reports after the edit, less what it
 * reported before it.
 */
class ScopedEqualsFullLaw {
  private static final Set<String> RULES =
      BuiltInValidators.all().stream().map(Validator::id).collect(Collectors.toSet());

  private final Verifier verifier = new Verifier(BuiltInValidators.all());

  @Provide
  Arbitrary<Edited> editedDocuments() {
    return Edits.on(Blueprints.any());
  }

  @Provide
  Arbitrary<Edited> repaintedDocuments() {
    return Edits.on(Blueprints.any(), Edits.paintScripts(1, 6));
  }

  @Tag("VER-6")
  @Property(tries = 5000, seed = "20261121")
  @StatisticsReport(onFailureOnly = true)
  void verify_anyEdit_reportsFullAfterLessFullBefore(@ForAll("editedDocuments") Edited edited) {
    List<Violation> expected = requireLaw(edited);

    collect("introduces", 500, !expected.isEmpty());
    for (String rule : RULES) {
      collect(
          rule,
          rule.equals("text") ? 1 : 20,
          expected.stream().anyMatch(violation -> violation.rule().equals(rule)));
    }
  }

  @Property(tries = 5000, seed = "20261121")
  @StatisticsReport(onFailureOnly = true)
  void verify_repainting_reportsFullAfterLessFullBefore(
      @ForAll("repaintedDocuments") Edited edited) {
    List<Violation> expected = requireLaw(edited);

    collect("from afar", 100, expected.stream().anyMatch(violation -> isAfar(edited, violation)));
  }

  /** As many tries as the build asks for: {@code -Plaws} asks for a million. */
  @Property
  void verify_edits_reportsFullAfterLessFullBefore(@ForAll("editedDocuments") Edited edited) {
    requireLaw(edited);
  }

  private List<Violation> requireLaw(Edited edited) {
    Verification scoped = verifier.verify(edited.base(), edited.result(), edited.delta());
    List<Violation> expected =
        Violations.minus(verifier.runFully(edited.result()), verifier.runFully(edited.base()));
    assertThat(scoped.failures()).isEmpty();
    assertThat(Violations.sorted(scoped.introduced())).isEqualTo(expected);
    return expected;
  }

  /** Whether a contrast broke though nobody touched the component; tokens do that to all. */
  private static boolean isAfar(Edited edited, Violation violation) {
    Footprint footprint = edited.delta().footprint();
    return violation.rule().equals("contrast")
        && edited.base().tokens().fields().equals(edited.result().tokens().fields())
        && !footprint.writtenComponents().contains(violation.component());
  }

  /** Which must be so in at least so many tries. */
  private static void collect(String label, int least, boolean found) {
    Statistics.label(label).collect(found);
    Statistics.label(label).coverage(c -> c.check(true).count(count -> count >= least));
  }

  @Tag("VER-2")
  @Property(tries = 1000, seed = "20261121")
  void verify_anyEdit_blocksOnlyErrorsThatAreNewOrWorse(@ForAll("editedDocuments") Edited edited) {
    Verification scoped = verifier.verify(edited.base(), edited.result(), edited.delta());
    List<Violation> before = verifier.runFully(edited.base());

    assertThat(scoped.introduced()).containsAll(scoped.blocking());
    List<Violation> after = verifier.runFully(edited.result());
    for (Violation blocking : scoped.blocking()) {
      assertThat(after.stream().filter(now -> now.isSameCase(blocking)).count())
          .as("more than there were, or worse: %s", blocking)
          .isGreaterThan(before.stream().filter(old -> old.isAtLeastAsBadAs(blocking)).count());
    }
  }
}
