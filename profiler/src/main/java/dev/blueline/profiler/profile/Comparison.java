package dev.blueline.profiler.profile;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.measure.Part;
import java.util.ArrayList;
import java.util.List;

/** Two profiles of the same work side by side. */
public final class Comparison {
  private static final int FEWEST_JVMS = 3;
  static final String JVM_MEANS = "jvm_means_ns";
  private static final String RUN_MEANS = "means_ns";

  private final String baselineName;
  private final Members before;
  private final Members now;
  private final double tolerance;

  private Comparison(String baselineName, Members before, Members now, double tolerance) {
    this.baselineName = baselineName;
    this.before = before;
    this.now = now;
    this.tolerance = tolerance;
  }

  /**
   * Compares.
   *
   * @param baselineName what the earlier profile is called
   * @param tolerance the share of change that does not count: 0.05 for a twentieth
   * @return the member {@code comparison} of a profile
   * @throws Failure if the two are of different work
   */
  public static JsonObject of(
      String baselineName, JsonObject baseline, JsonObject now, double tolerance) {
    Comparison comparison =
        new Comparison(baselineName, new Members(baseline), new Members(now), tolerance);
    comparison.requireSameWork();
    return comparison.toJson();
  }

  private void requireSameWork() {
    requireSame("document", "hash", "another document");
    requireSame("commands", "hash", "other commands");
    for (String option : List.of("threads", "rate_per_second", "agent_latency_ms")) {
      double first = before.object("options").number(option);
      if (Double.compare(first, now.object("options").number(option)) != 0) {
        throw Failure.of(baselineName + ": was measured with another " + option);
      }
    }
  }

  private void requireSame(String part, String member, String otherwise) {
    if (!before.object(part).text(member).equals(now.object(part).text(member))) {
      throw Failure.of(baselineName + ": was measured with " + otherwise);
    }
  }

  private JsonObject toJson() {
    List<JsonValue> rows = new ArrayList<>();
    rows.add(row("total", before.object("total"), now.object("total")));
    for (Part part : Part.values()) {
      if (part != Part.TOTAL) {
        rows.add(row(part.text(), before.stage(part.text()), now.stage(part.text())));
      }
    }
    return JsonObject.builder()
        .add("baseline", baselineName)
        .add("tolerance", ProfileJson.ratio(tolerance))
        .add("is_regression", JsonBoolean.of(isRegression()))
        .add("method", method())
        .add("notes", notes())
        .add("rows", JsonArray.copyOf(rows))
        .build();
  }

  private boolean isRegression() {
    return ratio(before.object("total"), now.object("total")).verdict(tolerance) == Verdict.SLOWER;
  }

  private JsonObject row(String what, Members first, Members second) {
    MeansRatio ratio = ratio(first, second);
    return JsonObject.builder()
        .add("what", what)
        .add("before_ns", ProfileJson.number(first.number("mean_ns")))
        .add("now_ns", ProfileJson.number(second.number("mean_ns")))
        .add("change", ProfileJson.ratio(ratio.change()))
        .add("low", ProfileJson.ratio(ratio.low()))
        .add("high", ProfileJson.ratio(Math.min(ratio.high(), Integer.MAX_VALUE)))
        .add("verdict", ratio.verdict(tolerance).text())
        .build();
  }

  private MeansRatio ratio(Members first, Members second) {
    String units = units();
    return MeansRatio.of(first.numbers(units), second.numbers(units));
  }

  private String units() {
    boolean haveJvms =
        before.object("total").numbers(JVM_MEANS).size() >= FEWEST_JVMS
            && now.object("total").numbers(JVM_MEANS).size() >= FEWEST_JVMS;
    return haveJvms ? JVM_MEANS : RUN_MEANS;
  }

  private String method() {
    String units = units().equals(JVM_MEANS) ? "means of whole JVMs" : "means of parts of one run";
    return "95% interval of the ratio of means, after Welch, from " + units;
  }

  private static void addUnlessSteady(Members profile, String what, List<String> notes) {
    if (profile.isFalse("steady")) {
      notes.add(what + " was measured before it was steady: do not trust the change");
    }
  }

  private JsonArray notes() {
    List<String> notes = new ArrayList<>();
    if (units().equals(RUN_MEANS)) {
      notes.add("one JVM does not show how much JVMs differ: --forks 5 on both sides does");
    }
    addUnlessSteady(before, "the baseline", notes);
    addUnlessSteady(now, "this run", notes);
    for (String member : List.of("cpus", "os", "jvm", "collector")) {
      String first = String.valueOf(before.object("machine").json().get(member));
      String second = String.valueOf(now.object("machine").json().get(member));
      if (!first.equals(second)) {
        notes.add("the baseline was measured with another " + member + ": " + first);
      }
    }
    return JsonArray.copyOf(notes.stream().map(JsonString::of).toList());
  }
}
