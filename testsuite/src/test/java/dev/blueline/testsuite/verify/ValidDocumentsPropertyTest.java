package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.rules.BuiltInValidators;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** No rule finds anything wrong with a document that is right. */
class ValidDocumentsPropertyTest {
  private final Verifier verifier = new Verifier(BuiltInValidators.all());

  @Tag("VER-1")
  @Property(tries = 500)
  void report_validDocument_isEmpty(@ForAll("valid") Blueprint blueprint) {
    assertThat(verifier.report(blueprint)).isEmpty();
  }

  @Provide
  Arbitrary<Blueprint> valid() {
    return Arbitraries.oneOf(
        Blueprints.valid(BlueprintSchema.storefront()), Blueprints.valid(BlueprintSchema.web()));
  }
}
