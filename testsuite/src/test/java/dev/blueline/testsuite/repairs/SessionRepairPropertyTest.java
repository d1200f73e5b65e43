package dev.blueline.testsuite.repairs;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is wrong with a document, its repair obeys the laws. */
class SessionRepairPropertyTest {
  private static final String SEED = "20261215";

  private final RepairLaws laws = new RepairLaws(BlueprintEngine.create());

  @Property(seed = SEED, tries = 500)
  void repair_anyDocument_obeysTheLaws(@ForAll("any") Blueprint document) {
    laws.check(document);
  }

  @Property(seed = SEED, tries = 500)
  void repair_damagedDocument_obeysTheLaws(@ForAll("damaged") Blueprint document) {
    laws.check(document);
  }

  @Property(seed = SEED, tries = 1000)
  void repair_messyDocument_obeysTheLaws(@ForAll("messy") Blueprint document) {
    laws.check(document);
  }

  @Provide
  Arbitrary<Blueprint> messy() {
    return MessyDocuments.upTo(8);
  }

  @Provide
  Arbitrary<Blueprint> any() {
    return Blueprints.any();
  }

  @Provide
  Arbitrary<Blueprint> damaged() {
    return Edits.on(
            Arbitraries.oneOf(
                Blueprints.valid(BlueprintSchema.storefront()),
                Blueprints.valid(BlueprintSchema.web())))
        .map(Edited::result);
  }
}
