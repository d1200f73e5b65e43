package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;
import java.util.stream.Collectors;

/** Whether the target was met, with the number that says so, and whether a baseline was kept. */
final class TargetVerdict {
  private static final double NANOS_PER_MICRO = 1000;

  private TargetVerdict() {}

  static void write(Markup page, Members profile) {
    Members target = profile.object("target");
    boolean isMet = target.isTrue("is_met");
    if (isMet || target.isFalse("is_met")) {
      line(page, isMet, isMet ? "Target met" : "Target missed", targetText(profile, target));
    }
    Members comparison = profile.object("comparison");
    boolean isSlower = comparison.isTrue("is_regression");
    if (isSlower || comparison.isFalse("is_regression")) {
      String told = isSlower ? "Slower than the baseline" : "Not slower than the baseline";
      line(page, !isSlower, told, baselineText(comparison));
    }
  }

  /** Which baseline, and what became slower. */
  private static String baselineText(Members comparison) {
    String slower =
        comparison.objects("rows").stream()
            .filter(row -> row.text("verdict").equals("slower"))
            .map(row -> row.text("what") + " " + Digits.change(row.number("change")))
            .collect(Collectors.joining(", "));
    String baseline = comparison.text("baseline");
    return slower.isEmpty() ? baseline : slower + " against " + baseline;
  }

  private static void line(Markup page, boolean isGood, String told, String why) {
    page.open("p", "class", isGood ? "verdict good" : "verdict bad");
    page.open("span", "class", "sign", "aria-hidden", "true").text(isGood ? "✓" : "✗");
    page.raw("</span><span>").open("strong").text(told).raw("</strong> ").text(why);
    page.raw("</span>").close("p");
  }

  private static String targetText(Members profile, Members target) {
    String quantile = target.text("quantile");
    double limit = target.number("us") * NANOS_PER_MICRO;
    double reached = profile.judged().number(quantile.replace('.', '_') + "_ns");
    String asked = Measure.TIME.text(limit);
    return quantile
        + (" is " + Measure.TIME.text(reached) + ", which is " + ratio(reached / limit))
        + (" the " + asked + " allowed");
  }

  /** In percent as long as that is a number one can picture. */
  private static String ratio(double of) {
    if (!Double.isFinite(of)) {
      return Members.NONE + " of";
    }
    return of < 2 ? Digits.percent(of) + " of" : Digits.three(of) + " times";
  }
}
