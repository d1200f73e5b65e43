package dev.blueline.profiler.profile;

import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.profiler.measure.Measurement;
import dev.blueline.profiler.measure.Workload;
import java.util.List;

/** Rows of what is measured beside a profile: other sizes, other collectors. */
public final class ProfileRows {
  private static final List<String> QUANTILES =
      List.of("count", "mean_ns", "p50_ns", "p90_ns", "p99_ns", "p99_9_ns", "max_ns");

  private ProfileRows() {}

  /**
   * Returns the row of a larger document.
   *
   * @param original the same commands on the document itself
   */
  public static JsonObject ofSize(Measurement measurement, Workload original) {
    Workload larger = measurement.workload();
    long same = 0;
    for (int i = 0; i < larger.endings().size(); i++) {
      same += larger.endings().get(i).equals(original.endings().get(i)) ? 1 : 0;
    }
    JsonObject.Builder row = JsonObject.builder();
    row.add("components", larger.blueprint().size());
    ProfileJson.addRow(row, measurement);
    return row.add("same", same).add("of", larger.endings().size()).build();
  }

  /** Returns the row of a collector, from the profile that a JVM gave which used it. */
  public static JsonObject ofCollector(String collector, JsonObject profile) {
    JsonObject total = new Members(profile).object("total").json();
    JsonObject.Builder row = JsonObject.builder().add("collector", collector);
    for (String name : QUANTILES) {
      JsonValue value = total.get(name);
      if (value != null) {
        row.add(name, value);
      }
    }
    JsonValue pauses = profile.get("pauses");
    return (pauses == null ? row : row.add("pauses", pauses)).build();
  }

  /** Returns the row of a collector that gave no profile. */
  public static JsonObject ofProblem(String collector, String problem) {
    return JsonObject.builder().add("collector", collector).add("problem", problem).build();
  }
}
