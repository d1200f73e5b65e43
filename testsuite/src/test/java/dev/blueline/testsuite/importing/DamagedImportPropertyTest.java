package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.JsonObject;
import dev.blueline.testsuite.commands.CommandTexts;
import dev.blueline.testsuite.fixture.Blueprints;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;

/** A sound document of which up to five members are broken is opened, reported and worked on. */
class DamagedImportPropertyTest {
  static final String SEED = "20261211";

  /** {@code T} and {@code U} stand for components. */
  private static final List<String> SAYINGS =
      List.of(
          "change the text of T to Hello",
          "make T bigger",
          "make T smaller",
          "make T 10px wider",
          "hide T",
          "toggle T",
          "make T red",
          "make T darker",
          "make T bold",
          "make the font of T bigger",
          "set the padding of T to 12",
          "make T rounded",
          "duplicate T",
          "delete T",
          "add a button to T",
          "add a text above T",
          "move T up",
          "move T to the top",
          "move T 4px down",
          "swap T and U",
          "align T with U",
          "center T",
          "make everything bigger",
          "set the base spacing to 24",
          "change the primary color to teal");

  /** Takes what others write as sizes for corners. */
  private static final BlueprintEngine CORNERS =
      BlueprintEngine.create(
          EngineOptions.builder()
              .schemas(
                  BlueprintSchema.builder("corners").box("bbox", Box.Convention.CORNERS).build(),
                  BlueprintSchema.web())
              .build());

  private int applied;
  private int reported;

  @AfterProperty
  void requireEnough() {
    assertThat(applied).isGreaterThan(1_000);
    assertThat(reported).isGreaterThan(200);
  }

  @Property(tries = 400, seed = SEED)
  void everyLaw_ofADamagedDocument_holds(
      @ForAll("engines") BlueprintEngine engine,
      @ForAll("documents") Blueprint document,
      @ForAll("damages") List<Damage> damages,
      @ForAll("seeds") List<Long> seeds,
      @ForAll("seeds") List<Long> patchSeeds,
      @ForAll("sentences") @Size(2) List<String> sentences) {
    ImportLaws laws = new ImportLaws(engine, damaged(document, damages));
    laws.requireRoundTrip();

    List<String> works = new ArrayList<>(sentences);
    seeds.forEach(seed -> works.add(command(ids(laws.base()), new SplittableRandom(seed))));
    RandomPatches patches = new RandomPatches(laws.base().toJson());
    patchSeeds.forEach(seed -> works.add(patches.patch(seed)));
    for (String work : works) {
      applied += laws.act(work).status() == Status.APPLIED ? 1 : 0;
    }
    laws.actInARow(works);
    laws.actInABatch(works);
    reported += laws.report().isEmpty() ? 0 : 1;
  }

  private static String damaged(Blueprint document, List<Damage> damages) {
    JsonObject json = document.toJson();
    for (int i = 0; i < damages.size(); i++) {
      json = damages.get(i).done(json, i);
    }
    return json.toString();
  }

  private static List<String> ids(Blueprint document) {
    List<String> ids = new ArrayList<>();
    document.forEach(component -> ids.add(component.id()));
    return ids.isEmpty() ? List.of("text_1") : ids;
  }

  private static String command(List<String> ids, SplittableRandom random) {
    return SAYINGS
        .get(random.nextInt(SAYINGS.size()))
        .replace("T", ids.get(random.nextInt(ids.size())))
        .replace("U", ids.get(random.nextInt(ids.size())));
  }

  @Provide
  Arbitrary<BlueprintEngine> engines() {
    return Arbitraries.of(ImportLaws.ENGINE, ImportLaws.ENGINE, CORNERS);
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Arbitraries.oneOf(
        Blueprints.valid(BlueprintSchema.storefront()),
        Blueprints.valid(BlueprintSchema.storefront()),
        Blueprints.valid(BlueprintSchema.web()));
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    return Damage.any().list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Long>> seeds() {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .list()
        .ofSize(8);
  }

  @Provide
  Arbitrary<List<String>> sentences() {
    return CommandTexts.sentences().list();
  }
}
