package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.verify.BuiltInValidators;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * What a scoped run reports is exactly what a full run reports after the edit, less what it
 * reported before it.
 */
class ScopedEqualsFullLaw {
  private final Verifier verifier = new Verifier(BuiltInValidators.all());

  @Provide
  Arbitrary<Edited> editedDocuments() {
    return Edits.on(Blueprints.any());
  }

  @Property(tries = 5000)
  @StatisticsReport(label = "introduces", onFailureOnly = true)
  void verify_anyEdit_reportsFullAfterLessFullBefore(@ForAll("editedDocuments") Edited edited) {
    Verification scoped = verifier.verify(edited.base(), edited.result(), edited.delta());
    List<Violation> expected =
        Violations.minus(verifier.runFully(edited.result()), verifier.runFully(edited.base()));

    assertThat(scoped.failures()).isEmpty();
    assertThat(Violations.sorted(scoped.introduced())).isEqualTo(expected);
    Statistics.label("introduces").collect(!expected.isEmpty());
    Statistics.label("introduces")
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 10));
  }

  @Property(tries = 1000)
  void verify_anyEdit_blocksOnlyErrorsThatAreNewOrWorse(@ForAll("editedDocuments") Edited edited) {
    Verification scoped = verifier.verify(edited.base(), edited.result(), edited.delta());
    List<Violation> before = verifier.runFully(edited.base());

    assertThat(scoped.introduced()).containsAll(scoped.blocking());
    for (Violation blocking : scoped.blocking()) {
      assertThat(before)
          .noneMatch(old -> old.isSameCase(blocking) && old.measure() >= blocking.measure());
    }
  }
}
