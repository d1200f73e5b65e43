package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import java.util.List;

/**
 * "A command applies whole or not at all": a session in which something failed is that of somebody
 * who never asked for it, and of what did not fail nothing is missing.
 */
final class DeedLaw {
  private final Deed deed;
  private final EngineOptions sound;

  /**
   * Prepares the law.
   *
   * @param deed what is done
   * @param sound options as those of the engine that failed, without what made it fail
   */
  DeedLaw(Deed deed, EngineOptions sound) {
    this.deed = deed;
    this.sound = sound;
  }

  /** Requires it of a session in which the deed was done with some results. */
  void require(Subject subject, List<CommandResult> results, String what) {
    results.forEach(result -> requireWhole(result, what));
    Subject control = new Subject(sound);
    List<CommandResult> done = deed.survivors(control, results);
    if (control.isAsItWas()) {
      subject.requireUntouched(what);
    }
    if (!done.isEmpty()) {
      assertThat(results.stream().filter(r -> !Deed.hasFailed(r)).map(Subject::told))
          .as(what)
          .isEqualTo(done.stream().map(Subject::told).toList());
    }
    subject.requireSameAs(control, what);
  }

  private static void requireWhole(CommandResult result, String what) {
    if (Deed.hasFailed(result)) {
      assertThat(result.status().isSuccess()).as(what).isFalse();
      assertThat(result.blueprint()).as(what).isSameAs(result.before());
      assertThat(result.delta().isEmpty()).as(what).isTrue();
      assertThat(result.toJson()).as(what).contains(result.errors().get(0).code().text());
    }
  }
}
