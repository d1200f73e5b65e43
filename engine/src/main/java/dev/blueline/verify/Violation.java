package dev.blueline.verify;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that something breaks.
 *
 * @param rule the validator's id
 * @param severity how bad
 * @param component the id of the component; null for the document
 * @param subject what about it: another component's id, or a path; tells two violations apart
 * @param measure how far beyond the limit, in the rule's own unit; more is worse
 * @param message a sentence for people, with the numbers
 */
public record Violation(
    String rule,
    Severity severity,
    @Nullable String component,
    String subject,
    double measure,
    String message) {

  /** What is less apart is rounding: a box that moves with all around it is no further out. */
  private static final double ROUNDING = 1e-6;

  /** Requires what every violation has. */
  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(message, "message");
  }

  /** Returns whether another violation is the same but for its measure and message. */
  public boolean isSameCase(Violation other) {
    return rule.equals(other.rule)
        && subject.equals(other.subject)
        && (component == null ? other.component == null : component.equals(other.component));
  }

  /**
   * Returns whether this is the same case as another, as severe and as far beyond the limit, so
   * that the other makes nothing worse.
   */
  public boolean isAtLeastAsBadAs(Violation other) {
    return isSameCase(other)
        && severity.compareTo(other.severity) <= 0
        && (measure >= other.measure
            || other.measure - measure <= ROUNDING * Math.max(1, Math.abs(measure)));
  }

  /** Returns severity, rule and message: not the measure, which not every JDK prints alike. */
  @Override
  public String toString() {
    return severity.text() + " " + rule + ": " + message;
  }
}
