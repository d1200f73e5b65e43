package dev.blueline.profiler.profile;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The means of several JVMs that measured the same, so that it is seen how much JVMs differ. */
public final class ForkMeans {
  private ForkMeans() {}

  /** Returns a profile with the means of all JVMs, its own first, at the total and each stage. */
  public static JsonObject addTo(JsonObject profile, List<JsonObject> others) {
    List<Members> all = new ArrayList<>();
    all.add(new Members(profile));
    others.forEach(other -> all.add(new Members(other)));
    List<JsonValue> stages = new ArrayList<>();
    for (Members stage : all.get(0).objects("stages")) {
      String name = stage.text("stage");
      stages.add(withMeans(stage, all, one -> one.stage(name)));
    }
    return profile
        .with("total", withMeans(all.get(0).object("total"), all, one -> one.object("total")))
        .with("stages", JsonArray.copyOf(stages));
  }

  private static JsonObject withMeans(
      Members own, List<Members> all, Function<Members, Members> part) {
    List<Double> means = all.stream().map(one -> part.apply(one).number("mean_ns")).toList();
    return own.json().with(Comparison.JVM_MEANS, ProfileJson.numbers(means));
  }
}
