package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
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

/** A squashed delta does what its parts did one after the other, and is a delta like any other. */
class SquashLawPropertyTest {

  @Tag("EDIT-7")
  @Property(tries = 1000)
  void squash_ofTwoDeltas_doesWhatBothDid(
      @ForAll("documents") Blueprint base,
      @ForAll("scripts") Script first,
      @ForAll("scripts") Script second) {
    Edited before = first.play(base);
    Edited after = second.play(before.result());
    Delta squashed = before.delta().squash(after.delta());
    EditLaws.assertSame(EditLaws.check(base, squashed), after.result());
    requireSamePatch(base, squashed, after.result());
  }

  /** On a document of a few components much is written twice. */
  @Tag("EDIT-7")
  @Property(tries = 1000)
  @StatisticsReport(label = "shorter", onFailureOnly = true)
  void squash_ofDeltasThatWriteTheSame_isShorter(
      @ForAll("tiny") Blueprint base, @ForAll("scripts") Script script) {
    Edited once = script.play(base);
    Edited twice = script.play(once.result());
    Delta squashed = once.delta().squash(twice.delta());
    boolean shorter = squashed.size() < once.delta().size() + twice.delta().size();
    Statistics.label("shorter").collect(shorter);
    Statistics.label("shorter").coverage(c -> c.check(true).percentage(p -> p >= 10));
    EditLaws.assertSame(EditLaws.check(base, squashed), twice.result());
  }

  @Tag("EDIT-8")
  @Property(tries = 1000)
  void squash_withTheInverse_changesNothing(
      @ForAll("documents") Blueprint base, @ForAll("scripts") Script script) {
    Delta delta = script.play(base).delta();
    EditLaws.assertSame(delta.squash(delta.inverse()).applyTo(base), base);
  }

  @Tag("EDIT-8")
  @Property(tries = 1000)
  void squash_withNothing_isTheDelta(
      @ForAll("documents") Blueprint base, @ForAll("scripts") Script script) {
    Delta delta = script.play(base).delta();
    assertThat(delta.squash(Delta.EMPTY)).isEqualTo(delta);
    assertThat(Delta.EMPTY.squash(delta)).isEqualTo(delta);
  }

  private static void requireSamePatch(Blueprint base, Delta squashed, Blueprint result) {
    JsonPatch patch = JsonPatch.of(base, squashed);
    assertThat(patch.applyTo(base.toJson()).isEquivalentTo(result.toJson())).isTrue();
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.small();
  }

  @Provide
  Arbitrary<Blueprint> tiny() {
    return Blueprints.wild(BlueprintSchema.storefront(), 3);
  }

  @Provide
  Arbitrary<Script> scripts() {
    return Edits.scripts();
  }
}
