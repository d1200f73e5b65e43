package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonValue;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.testsuite.fixture.PatchPeer;
import dev.blueline.testsuite.fixture.PatchScript;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;

/**
 * A patch that a blueprint takes does to it what RFC 6902 says; one that it does not take is
 * refused in good order.
 */
class ForeignPatchPropertyTest {

  @Tag("SER-13")
  @Property(tries = 2000)
  @StatisticsReport(label = "taken", onFailureOnly = true)
  void toDelta_ofStrangersPatch_doesWhatThePatchSays(
      @ForAll("documents") Blueprint base, @ForAll("patches") PatchScript script) {
    JsonPatch patch = script.play(base);
    Delta delta = unlessRefused(() -> patch.toDelta(base));
    Statistics.label("taken").collect(delta != null);
    Statistics.label("taken").coverage(c -> c.check(true).percentage(share -> share >= 10));
    if (delta != null) {
      JsonValue patched = patch.applyTo(base.toJson());
      JsonValue edited = EditLaws.check(base, delta).toJson();
      assertThat(edited.isEquivalentTo(patched))
          .as("by the delta\n%s\nby the patch\n%s", edited, patched)
          .isTrue();
    }
  }

  /** Ours and theirs refuse the same patches, and do the same with all others. */
  @Tag("SER-12")
  @Property(tries = 2000)
  void applyTo_strangersPatch_isWhatPeersDo(
      @ForAll("documents") Blueprint base, @ForAll("patches") PatchScript script) {
    JsonPatch patch = script.play(base);
    JsonValue ours = unlessRefused(() -> patch.applyTo(base.toJson()));
    for (PatchPeer peer : EditLaws.peers()) {
      if (ours != null && peer.reads(patch)) {
        JsonValue theirs = peer.apply(patch, base.toJson());
        assertThat(ours.isEquivalentTo(theirs)).as("ours\n%s\ntheirs\n%s", ours, theirs).isTrue();
      }
    }
    assertThat(ours == null).isEqualTo(isLastRefused(patch, base.toJson()));
  }

  /** Applied one by one, all operations but the last can be. */
  private static boolean isLastRefused(JsonPatch patch, JsonValue document) {
    JsonValue version = document;
    for (Operation operation : patch.operations()) {
      JsonPatch single = JsonPatch.of(List.of(operation));
      JsonValue before = version;
      JsonValue after = unlessRefused(() -> single.applyTo(before));
      if (after == null) {
        return true;
      }
      version = after;
    }
    return false;
  }

  private static <T> @Nullable T unlessRefused(Supplier<T> attempt) {
    try {
      return attempt.get();
    } catch (PatchRefusedException e) {
      return null;
    }
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.wild(BlueprintSchema.storefront(), 6);
  }

  @Provide
  Arbitrary<PatchScript> patches() {
    return Edits.patches(1, 4);
  }
}
