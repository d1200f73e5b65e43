package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Every edit of every document obeys {@link EditLaws}. */
class EditLawsPropertyTest {

  @Tag("EDIT-2")
  @Tag("EDIT-3")
  @Tag("SER-11")
  @Property(tries = 1000)
  void check_wildStorefront(@ForAll("wildStorefront") Edited edited) {
    requireLaws(edited);
  }

  @Tag("EDIT-2")
  @Tag("EDIT-13")
  @Property(tries = 1000)
  void check_wildWeb(@ForAll("wildWeb") Edited edited) {
    requireLaws(edited);
  }

  @Tag("EDIT-1")
  @Tag("EDIT-13")
  @Property(tries = 1000)
  void check_validStorefront(@ForAll("validStorefront") Edited edited) {
    requireLaws(edited);
  }

  @Tag("EDIT-3")
  @Property(tries = 1000)
  void check_validWeb(@ForAll("validWeb") Edited edited) {
    requireLaws(edited);
  }

  /** Without one, the law of foreign patches would hold of nothing. */
  @Tag("SER-11")
  @Example
  void peers_onThisClasspath_areFound() {
    assertThat(EditLaws.peers()).hasAtLeastOneElementOfType(ZjsonpatchPeer.class);
  }

  private static void requireLaws(Edited edited) {
    EditLaws.assertSame(EditLaws.check(edited.base(), edited.delta()), edited.result());
  }

  @Provide
  Arbitrary<Edited> wildStorefront() {
    return Edits.on(Blueprints.wild(BlueprintSchema.storefront()));
  }

  @Provide
  Arbitrary<Edited> wildWeb() {
    return Edits.on(Blueprints.wild(BlueprintSchema.web()));
  }

  @Provide
  Arbitrary<Edited> validStorefront() {
    return Edits.on(Blueprints.valid(BlueprintSchema.storefront()));
  }

  @Provide
  Arbitrary<Edited> validWeb() {
    return Edits.on(Blueprints.valid(BlueprintSchema.web()));
  }
}
