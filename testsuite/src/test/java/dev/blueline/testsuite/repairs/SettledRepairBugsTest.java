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
import net.jqwik.api.Tag;

/** What may be taken unasked and works is taken at once: a second repair finds nothing to do. */
class SettledRepairBugsTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private final RepairLaws laws = new RepairLaws(ENGINE);

  @Tag("VER-38")
  @Property(seed = "20261221", tries = 500)
  void repair_anyDocument_leavesNothingToRepair(@ForAll("documents") Blueprint document) {
    laws.requireSettled(ENGINE.open(document).repair().blueprint());
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Arbitraries.oneOf(
        MessyDocuments.upTo(3),
        Blueprints.any(),
        Edits.on(Blueprints.valid(BlueprintSchema.storefront())).map(Edited::result));
  }
}
