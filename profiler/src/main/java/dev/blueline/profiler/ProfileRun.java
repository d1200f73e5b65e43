package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.measure.CheckCount;
import dev.blueline.profiler.measure.LargerDocument;
import dev.blueline.profiler.measure.Measurement;
import dev.blueline.profiler.measure.Measuring;
import dev.blueline.profiler.measure.Settings;
import dev.blueline.profiler.measure.Workload;
import dev.blueline.profiler.profile.ForkMeans;
import dev.blueline.profiler.profile.ProfileHead;
import dev.blueline.profiler.profile.ProfileJson;
import dev.blueline.profiler.profile.ProfileRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One profile on its way: the document itself first, then what is measured beside it. */
final class ProfileRun implements AutoCloseable {
  private final BlueprintOptions blueprint;
  private final LoadOptions load;
  private final Path commandFile;
  private final Workload workload;
  private final BlueprintEngine engine;
  private JsonObject profile = JsonObject.EMPTY;

  ProfileRun(
      BlueprintOptions blueprint, LoadOptions load, Path commandFile, List<String> commands) {
    this.blueprint = blueprint;
    this.load = load;
    this.commandFile = commandFile;
    engine = blueprint.engine(false);
    workload = Workload.of(blueprint.read(engine), commands, load::engineOptions);
  }

  JsonObject profile() {
    return profile;
  }

  /** Measures the document itself. */
  void measure(@Nullable Path recordingFile, BigDecimal targetMicros, ProfileProgress progress) {
    Measurement measurement = measured(workload, load.settings(), recordingFile, progress);
    if (measurement.isEmpty()) {
      throw Failure.of("stopped before anything was measured");
    }
    JsonObject.Builder options = JsonObject.builder();
    options.add("iterations", measurement.timedPasses()).add("warmup", measurement.warmupPasses());
    load.addTo(options);
    JsonObject.Builder out = JsonObject.builder();
    new ProfileHead(blueprint.file(), commandFile, engine).addTo(out, measurement, options.build());
    ProfileHead.addTarget(out, measurement, targetMicros);
    ProfileJson.addTo(out, measurement, CheckCount.of(workload));
    profile = out.build();
    progress.next();
  }

  /** Measures larger documents. */
  void scale(List<Integer> sizes, ProfileProgress progress) {
    List<JsonValue> rows = new ArrayList<>();
    Settings settings = load.settings().within(load.settings().nanos() / 2);
    for (int size : sizes.stream().distinct().sorted().toList()) {
      if (size >= workload.blueprint().size() && !progress.isStopped()) {
        Workload larger = workload.on(LargerDocument.of(engine, workload.blueprint(), size));
        Measurement measurement = measured(larger, settings, null, progress);
        if (!measurement.isEmpty()) {
          rows.add(ProfileRows.ofSize(measurement, workload));
        }
      }
      progress.next();
    }
    add("scale", rows);
  }

  private static Measurement measured(
      Workload workload,
      Settings settings,
      @Nullable Path recordingFile,
      ProfileProgress progress) {
    try {
      return new Measuring(workload, settings, progress).run(recordingFile);
    } catch (IOException e) {
      throw Failure.with(recordingFile == null ? "flight recording" : "" + recordingFile, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of("interrupted");
    }
  }

  /** Measures in other JVMs like this one. */
  void fork(int jvms, ProfileProgress progress) {
    List<JsonObject> others = new ArrayList<>();
    for (int i = 1; i < jvms && !progress.isStopped(); i++) {
      others.add(new ChildProfile(List.of(), arguments(), progress).run());
      progress.next();
    }
    if (!others.isEmpty()) {
      profile = ForkMeans.addTo(profile, others);
    }
  }

  /** Measures in JVMs with other collectors. */
  void collect(List<Collector> collectors, ProfileProgress progress) {
    List<JsonValue> rows = new ArrayList<>();
    for (Collector collector : collectors) {
      if (!progress.isStopped()) {
        rows.add(row(collector, progress));
      }
      progress.next();
    }
    add("collectors", rows);
  }

  private JsonObject row(Collector collector, ProfileProgress progress) {
    try {
      JsonObject other = new ChildProfile(collector.jvmOptions(), arguments(), progress).run();
      return ProfileRows.ofCollector(collector.toString(), other);
    } catch (Failure e) {
      return ProfileRows.ofProblem(collector.toString(), e.problem());
    }
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("profile"));
    arguments.addAll(blueprint.arguments());
    arguments.addAll(List.of("--commands", commandFile.toString()));
    arguments.addAll(load.arguments());
    return arguments;
  }

  @Override
  public void close() {
    engine.close();
  }

  private void add(String name, List<JsonValue> rows) {
    if (!rows.isEmpty()) {
      profile = profile.with(name, JsonArray.copyOf(rows));
    }
  }
}
