package dev.blueline.profiler.measure;

import dev.blueline.BlueprintEngine;
import dev.blueline.observe.StageListener;
import dev.blueline.profiler.measure.Worker.Records;
import dev.blueline.profiler.measure.Worker.WarmUp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Measures a workload: all threads warm up, and when the last is warm all measure. */
public final class Measuring {
  private final Workload workload;
  private final Settings settings;
  private final Monitor monitor;

  /** Prepares. */
  public Measuring(Workload workload, Settings settings, Monitor monitor) {
    this.workload = workload;
    this.settings = settings;
    this.monitor = monitor;
  }

  /**
   * Measures.
   *
   * @param recordingFile where to keep a flight recording of it; null for nowhere
   * @throws IOException if the flight recording cannot be made
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Measurement run(@Nullable Path recordingFile) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
    try (BlueprintEngine plain = workload.engine(StageListener.NONE);
        BlueprintEngine watched =
            workload.engine((stage, nanos) -> StageClock.ofThread().ended(stage, nanos));
        Flight flight = Flight.begin(recordingFile)) {
      Function<Integer, Worker> worker =
          number -> new Worker(workload, settings, monitor, passes(plain, watched), number);
      List<WarmUp> warmUps = onAll(threads, number -> worker.apply(number).warmUp());
      flight.startMeasuring();
      List<Records> records = onAll(threads, number -> worker.apply(number).measure());
      boolean isComplete = !monitor.isStopped();
      return new Measurement(workload, warmUps, records, flight.end(), isComplete);
    } finally {
      threads.shutdownNow();
    }
  }

  /** To be called on the thread that makes the passes. */
  private Passes passes(BlueprintEngine plain, BlueprintEngine watched) {
    return new Passes(workload, plain, watched);
  }

  private <T> List<T> onAll(ExecutorService threads, Function<Integer, T> work)
      throws InterruptedException {
    List<Callable<T>> tasks = new ArrayList<>();
    for (int i = 0; i < settings.threads(); i++) {
      int number = i;
      tasks.add(() -> work.apply(number));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> done : threads.invokeAll(tasks)) {
      results.add(resultOf(done));
    }
    return results;
  }

  private static <T> T resultOf(Future<T> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("measuring failed", e.getCause());
    }
  }
}
