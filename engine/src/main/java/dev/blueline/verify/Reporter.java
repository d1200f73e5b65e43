package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/** Asks one rule about a whole document, and keeps what it finds. For one thread. */
final class Reporter implements Consumer<Violation> {
  private static final int MOST_REPORTED = 10_000;

  final Rule rule;
  final Collection<Violation> found;
  private final boolean isReport;
  private boolean hasEnded;

  /**
   * Prepares to ask.
   *
   * @param isReport whether it is for people: bounded, and with a word on a rule that fails
   */
  Reporter(Rule rule, boolean isReport) {
    this.rule = rule;
    this.found = rule.newFindings();
    this.isReport = isReport;
  }

  @Override
  public void accept(Violation violation) {
    Rule.requireThere(violation);
    boolean isKnown = found instanceof Set && found.contains(violation);
    if (isReport && found.size() >= MOST_REPORTED && !isKnown) {
      throw new Enough();
    }
    found.add(violation);
  }

  void check(Blueprint blueprint, Component component) {
    if (!hasEnded) {
      try {
        rule.check(blueprint, component, this);
      } catch (Throwable e) {
        end(e);
      }
    }
  }

  void checkDocument(Blueprint blueprint) {
    try {
      rule.checkDocument(blueprint, this);
    } catch (Throwable e) {
      end(e);
    }
  }

  private void end(Throwable cause) {
    hasEnded = true;
    rule.log().passOver(cause);
    if (!isReport) {
      found.clear();
    } else if (cause instanceof Enough) {
      tell("there are more; the first " + MOST_REPORTED + " are told");
    } else {
      tell("the rule failed and was passed over: " + cause.getClass().getName());
    }
  }

  private void tell(String message) {
    found.add(rule.says(Severity.WARNING, message));
  }
}
