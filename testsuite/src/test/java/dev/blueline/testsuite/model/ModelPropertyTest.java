package dev.blueline.testsuite.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.execute.Quiet;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.MadeDocuments;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * The engine and the plain model agree after each of 20,000 actions, and of a million in a long
 * run: 25,000 tries of some forty actions each.
 */
class ModelPropertyTest {
  private static final int MAX_ACTIONS_EACH = Boolean.getBoolean("blueline.long") ? 300 : 80;

  private int carriedOut;
  private int least;

  @BeforeContainer
  static void beQuiet() {
    Quiet.begin();
  }

  @AfterContainer
  static void beHeard() {
    Quiet.end();
  }

  @AfterProperty
  void requireEnough() {
    assertThat(carriedOut).isPositive().isGreaterThanOrEqualTo(least);
    System.out.printf("model: %d actions%n", carriedOut);
  }

  @Tag("DET-7")
  @Property(tries = 250, seed = "20261121")
  void actions_onSoundDocuments_areThoseOfTheModel(
      @ForAll("sound") Blueprint document,
      @ForAll boolean makeRoom,
      @ForAll("seeds") List<Long> seeds) {
    carryOut(seeds, new Actions(document, true, makeRoom), 7_500);
  }

  @Tag("DET-7")
  @Property(tries = 140, seed = "20261121")
  void actions_onWildDocuments_areThoseOfTheModel(
      @ForAll("wild") Blueprint document, @ForAll("seeds") List<Long> seeds) {
    carryOut(seeds, new Actions(document, false, true), 4_000);
  }

  /** As many tries as the build asks for, each run with a seed of its own. */
  @Property
  void actions_asManyAsAskedFor_areThoseOfTheModel(
      @ForAll("sound") Blueprint document,
      @ForAll boolean makeRoom,
      @ForAll("seeds") List<Long> seeds) {
    carryOut(seeds, new Actions(document, true, makeRoom), 1);
  }

  private void carryOut(List<Long> seeds, Actions actions, int leastOfAll) {
    seeds.forEach(actions::carryOut);
    carriedOut += actions.carriedOut();
    least = leastOfAll;
  }

  @Provide
  Arbitrary<Blueprint> sound() {
    BlueprintSchema storefront = BlueprintSchema.storefront();
    return Arbitraries.oneOf(
        Blueprints.valid(storefront),
        Blueprints.valid(storefront),
        MadeDocuments.columns(),
        Blueprints.valid(BlueprintSchema.web()));
  }

  @Provide
  Arbitrary<Blueprint> wild() {
    return Blueprints.small();
  }

  @Provide
  Arbitrary<List<Long>> seeds() {
    return Arbitraries.longs()
        .list()
        .ofMinSize(1)
        .ofMaxSize(MAX_ACTIONS_EACH)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
