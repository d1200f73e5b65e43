package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.testsuite.fixture.Script;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** No edit shows in an older version, whether that was written and hashed before it or not. */
class VersionsPropertyTest {

  /** A version as it was when it was the latest. */
  private record Snapshot(Blueprint version, JsonObject json, String text, String hash) {
    static Snapshot of(Blueprint version) {
      return new Snapshot(version, version.toJson(), EditLaws.text(version), version.hash());
    }

    void requireUnchanged() {
      assertThat(version.toJson()).isEqualTo(json);
      assertThat(EditLaws.text(version)).isEqualTo(text);
      assertThat(version.hash()).isEqualTo(hash);
    }
  }

  @Tag("EDIT-5")
  @Property(tries = 1000)
  void versions_writtenBeforeTheNextEdit_stayAsTheyWere(
      @ForAll("documents") Blueprint base, @ForAll("scripts") Script script) {
    List<Snapshot> snapshots = new ArrayList<>(List.of(Snapshot.of(base)));
    Blueprint version = base;
    for (Script step : script.steps()) {
      version = step.play(version).result();
      snapshots.add(Snapshot.of(version));
    }
    snapshots.forEach(Snapshot::requireUnchanged);
  }

  /** Two edits of one version do not meet. */
  @Tag("EDIT-6")
  @Property(tries = 1000)
  void versions_branchingFromOne_doNotMeet(
      @ForAll("documents") Blueprint base,
      @ForAll("scripts") Script left,
      @ForAll("scripts") Script right) {
    Snapshot leftResult = Snapshot.of(left.play(base).result());
    Edited other = right.play(base);
    leftResult.requireUnchanged();
    EditLaws.assertSame(other.delta().inverse().applyTo(other.result()), base);
    leftResult.requireUnchanged();
  }

  @Tag("EDIT-5")
  @Property(tries = 1000)
  void versions_firstWrittenAfterAllEdits_areWhatTheyWereMadeAs(@ForAll("edited") Edited edited) {
    Blueprint version = edited.base();
    int edit = 0;
    for (Blueprint later : edited.versions()) {
      while (edit < edited.delta().size() && !version.equals(later)) {
        version = edited.delta().edit(edit++).applyTo(version);
      }
      EditLaws.assertSame(later, version);
    }
    assertThat(version).isEqualTo(edited.result());
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.any();
  }

  @Provide
  Arbitrary<Script> scripts() {
    return Edits.scripts();
  }

  @Provide
  Arbitrary<Edited> edited() {
    return Edits.on(Blueprints.any());
  }
}
