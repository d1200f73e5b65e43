package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Delta;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.testsuite.fixture.Script;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** A delta on a version it was not made for: it fits as if it were made for it, or is refused. */
class OtherVersionPropertyTest {

  @Tag("EDIT-14")
  @Property(tries = 2000)
  @StatisticsReport(onFailureOnly = true)
  void applyTo_otherVersion_obeysTheLawsOrIsRefused(
      @ForAll("documents") Blueprint base,
      @ForAll("scripts") Script script,
      @ForAll("scripts") Script others) {
    Delta delta = script.play(base).delta();
    requireLawsOrRefusal(others.play(base).result(), delta);
  }

  @Tag("EDIT-14")
  @Property(tries = 1000)
  @StatisticsReport(onFailureOnly = true)
  void applyTo_otherDocument_obeysTheLawsOrIsRefused(
      @ForAll("documents") Blueprint base,
      @ForAll("documents") Blueprint other,
      @ForAll("scripts") Script script) {
    requireLawsOrRefusal(other, script.play(base).delta());
  }

  /** Taken back twice, or done twice. */
  @Tag("EDIT-14")
  @Property(tries = 1000)
  @StatisticsReport(onFailureOnly = true)
  void applyTo_ownResult_obeysTheLawsOrIsRefused(
      @ForAll("documents") Blueprint base, @ForAll("scripts") Script script) {
    Delta delta = script.play(base).delta();
    requireLawsOrRefusal(delta.applyTo(base), delta);
    requireLawsOrRefusal(base, delta.inverse());
  }

  private static void requireLawsOrRefusal(Blueprint version, Delta delta) {
    String text = EditLaws.text(version);
    boolean fits = fits(version, delta);
    Statistics.collect(fits);
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share >= 2));
    Statistics.coverage(coverage -> coverage.check(false).percentage(share -> share >= 2));
    assertThat(EditLaws.text(version)).as("the version, whatever came of it").isEqualTo(text);
    if (fits) {
      EditLaws.check(version, delta);
    }
  }

  private static boolean fits(Blueprint version, Delta delta) {
    try {
      delta.applyTo(version);
      return true;
    } catch (EditMismatchException e) {
      return false;
    }
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.wild(BlueprintSchema.storefront(), 10);
  }

  @Provide
  Arbitrary<Script> scripts() {
    return Edits.scripts(1, 3);
  }
}
