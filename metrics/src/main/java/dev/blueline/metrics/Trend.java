package dev.blueline.metrics;

import java.util.Locale;

/**
 * Where the mean time of a command has gone since the window before. It has gone somewhere if two
 * things hold: Welch's test says with 95% confidence that the means differ (Welch, "The
 * Generalization of 'Student's' Problem when Several Different Population Variances are Involved",
 * Biometrika 34, 1947), and they differ by the least change of {@link MetricsOptions}. The test
 * assumes what {@link MeanEstimate} does, and that both windows had commands of the same kind. Of
 * windows that are all alike, one in twenty passes it by chance; the least change makes that rarer.
 * Immutable.
 *
 * @param direction where it went
 * @param change the share of the mean before by which it went: -0.1 is 10% faster; 0 where unknown
 * @param pValue how likely windows that are alike differ so much, from 0 to 1; 1 where unknown
 */
public record Trend(Direction direction, double change, double pValue) {
  /** Where a mean goes. */
  public enum Direction {
    /** Commands got faster. */
    IMPROVING,
    /** No change that is both certain and large enough. */
    STABLE,
    /** Commands got slower. */
    WORSE,
    /** This window or the one before had too few commands, or there is none before. */
    UNKNOWN;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Returns the name in JSON and logs. */
    public String text() {
      return text;
    }
  }

  private static final Trend NOT_KNOWN = new Trend(Direction.UNKNOWN, 0, 1);

  static Trend of(Moments before, Moments now, MetricsOptions options) {
    boolean isKnown = Math.min(before.count(), now.count()) >= options.minSamples();
    if (!isKnown || before.mean() == 0) {
      return NOT_KNOWN;
    }
    double change = (now.mean() - before.mean()) / before.mean();
    double pValue = Welch.of(before, now).pValue();
    return new Trend(direction(change, pValue, options), change, pValue);
  }

  private static Direction direction(double change, double pValue, MetricsOptions options) {
    boolean isCertain = pValue < 1 - MeanEstimate.CONFIDENCE;
    if (!isCertain || Math.abs(change) < options.minChange()) {
      return Direction.STABLE;
    }
    return change < 0 ? Direction.IMPROVING : Direction.WORSE;
  }
}
