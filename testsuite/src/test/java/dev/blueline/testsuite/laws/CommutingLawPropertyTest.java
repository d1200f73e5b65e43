package dev.blueline.testsuite.laws;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.testsuite.fixture.Script;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Deltas of one version whose footprints are disjoint may be applied in either order. */
class CommutingLawPropertyTest {

  @Tag("EDIT-9")
  @Property(tries = 3000)
  @StatisticsReport(label = "disjoint and not empty", onFailureOnly = true)
  void applyTo_disjointDeltasInEitherOrder_givesSame(
      @ForAll("documents") Blueprint base,
      @ForAll("scripts") Script left,
      @ForAll("scripts") Script right) {
    requireCommuting(left.play(base), right.play(base), 10);
  }

  @Tag("EDIT-9")
  @Property(tries = 3000)
  @StatisticsReport(label = "disjoint and not empty", onFailureOnly = true)
  void applyTo_disjointChangesOfTheTreeInEitherOrder_givesSame(
      @ForAll("documents") Blueprint base,
      @ForAll("treeScripts") Script left,
      @ForAll("treeScripts") Script right) {
    requireCommuting(left.play(base), right.play(base), 5); // any two moves to other lists meet
  }

  private static void requireCommuting(Edited one, Edited other, int leastPercent) {
    Delta left = one.delta();
    Delta right = other.delta();
    boolean disjoint = left.footprint().isDisjoint(right.footprint());
    boolean telling = disjoint && !left.isEmpty() && !right.isEmpty();
    Statistics.label("disjoint and not empty").collect(telling);
    Statistics.label("disjoint and not empty")
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= leastPercent));
    if (telling) {
      Blueprint leftFirst = right.applyTo(one.result());
      EditLaws.assertSame(left.applyTo(other.result()), leftFirst);
      EditLaws.assertSame(left.inverse().applyTo(leftFirst), other.result());
    }
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.wild(BlueprintSchema.storefront(), 20);
  }

  @Provide
  Arbitrary<Script> scripts() {
    return Edits.scripts(1, 3);
  }

  @Provide
  Arbitrary<Script> treeScripts() {
    return Edits.treeScripts(1, 2);
  }
}
