package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;

/** A session in which nothing may ever happen: rolling back is keeping the pointer. */
final class Untouched {
  final Session session;
  private final Blueprint base;
  private final String text;
  private final String hash;

  Untouched(Blueprint base, EngineOptions options) {
    this.base = base;
    text = EditLaws.text(base);
    hash = base.hash();
    session = BlueprintEngine.create(options).open(base);
  }

  /** Requires that a command was not done: "identical bytes", and the very same instance. */
  void require(CommandResult result) {
    assertThat(result.status().isSuccess()).as("%s", result).isFalse();
    assertThat(result.errors()).as("%s", result).isNotEmpty();
    assertThat(result.blueprint()).as("%s", result).isSameAs(base);
    require(result.command());
  }

  void require(String what) {
    assertThat(session.blueprint()).as(what).isSameAs(base);
    assertThat(session.version()).as(what).isZero();
    assertThat(session.history().entries()).as(what).isEmpty();
    assertThat(EditLaws.text(base)).as(what).isEqualTo(text);
  }

  /** Requires it of what stands in memory, too, beyond the bytes that are kept. */
  void requireAtLast() {
    assertThat(EditLaws.text(Doc.of(base.toJson(), base.schema()))).isEqualTo(text);
    assertThat(base.hash()).isEqualTo(hash);
  }
}
