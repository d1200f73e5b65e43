package dev.blueline.profiler.measure;

import dev.blueline.profiler.measure.Worker.Records;
import dev.blueline.profiler.measure.Worker.WarmUp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** What all threads have measured of a workload. Times in nanoseconds. */
public final class Measurement {
  private final Workload workload;
  private final List<WarmUp> warmUps;
  private final List<Records> records;
  private final Pauses pauses;
  private final boolean isComplete;

  Measurement(
      Workload workload,
      List<WarmUp> warmUps,
      List<Records> records,
      Pauses pauses,
      boolean isComplete) {
    this.workload = workload;
    this.warmUps = warmUps;
    this.records = records;
    this.pauses = pauses;
    this.isComplete = isComplete;
  }

  /** Returns what was measured. */
  public Workload workload() {
    return workload;
  }

  /** Returns whether it went on to its end. */
  public boolean isComplete() {
    return isComplete;
  }

  /** Returns whether there is nothing to report. */
  public boolean isEmpty() {
    return timedPasses() == 0;
  }

  /** Returns the pauses of the garbage collector meanwhile. */
  public Pauses pauses() {
    return pauses;
  }

  /** Returns how many timed passes were made before it counted. */
  public long warmupPasses() {
    return warmUps.stream().mapToLong(WarmUp::passes).sum();
  }

  /**
   * Returns whether all threads took a steady time when it began to count, or were not waited for.
   */
  public boolean isSteady() {
    return warmUps.stream().allMatch(WarmUp::isSteady);
  }

  /** Returns how many timed passes were made, by all threads together. */
  public long timedPasses() {
    return sum(Recorder::timedPasses);
  }

  /** Returns the times of a part of all commands. */
  public Histogram histogram(Part part) {
    return merged(recorder -> recorder.histogram(part));
  }

  /** Returns the times from when a command was due to its end; empty without a schedule. */
  public Histogram response() {
    return merged(Recorder::response);
  }

  private Histogram merged(Function<Recorder, Histogram> one) {
    Histogram all = new Histogram(Recorder.SIGNIFICANT_DIGITS);
    records.forEach(record -> all.add(one.apply(record.main())));
    return all;
  }

  /** Returns the means of a part in consecutive parts of the run, thread by thread. */
  public List<Double> means(Part part) {
    List<Double> all = new ArrayList<>();
    records.forEach(record -> all.addAll(record.main().means(part)));
    return all;
  }

  /** Returns how many bytes a part allocates, on average; 0 where the JVM does not say. */
  public double bytes(Part part) {
    long commands = records.stream().mapToLong(record -> record.aside().byteCommands()).sum();
    long bytes = records.stream().mapToLong(record -> record.aside().bytes(part)).sum();
    return commands == 0 ? 0 : (double) bytes / commands;
  }

  /**
   * Returns what measuring adds to a command: the median of timed passes less that of plain ones.
   */
  public double overheadNanos() {
    List<Double> timed = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    for (Records record : records) {
      timed.addAll(record.aside().means(Part.TOTAL));
      plain.addAll(record.aside().plainMeans());
    }
    return timed.isEmpty() || plain.isEmpty() ? 0 : median(timed) - median(plain);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns the names by which commands are grouped, in order of appearance. */
  public List<String> intents() {
    return workload.intents();
  }

  /** Returns the times of the commands of some intents. */
  public Histogram ofIntents(String intents) {
    int label = workload.intents().indexOf(intents);
    return merged(recorder -> recorder.intent(label));
  }

  /** Returns how often a command was timed. */
  public long count(int command) {
    return sum(recorder -> recorder.count(command));
  }

  /** Returns the longest that a command took. */
  public long longest(int command) {
    return records.stream().mapToLong(record -> record.main().longest(command)).max().orElse(0);
  }

  /** Returns how long a part of a command takes, on average. */
  public double mean(int command, Part part) {
    return (double) sum(recorder -> recorder.sum(command, part)) / Math.max(1, count(command));
  }

  /** Returns how often the words of a command were known. */
  public long hits() {
    return sum(Recorder::hits);
  }

  /** Returns how often an agent was called. */
  public long agentCalls() {
    return sum(Recorder::agentCalls);
  }

  /** Returns how many commands ended otherwise than in the first pass. */
  public long otherEndings() {
    return sum(Recorder::otherEndings);
  }

  private long sum(ToLongFunction<Recorder> one) {
    return records.stream().mapToLong(record -> one.applyAsLong(record.main())).sum();
  }
}
