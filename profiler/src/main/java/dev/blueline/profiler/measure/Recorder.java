package dev.blueline.profiler.measure;

import java.util.List;
import org.HdrHistogram.Histogram;

/** What one thread has measured. For that thread, until it is done. */
final class Recorder {
  static final int SIGNIFICANT_DIGITS = 3;

  private final int commands;
  private final int[] labels;
  private final Histogram[] parts = histograms(Part.COUNT);
  private final PartMeans[] means = new PartMeans[Part.COUNT];
  private final Histogram response = new Histogram(SIGNIFICANT_DIGITS);
  private final Histogram[] intents;
  private final long[] counts;
  private final long[] longest;
  private final long[][] sums;
  private final long[] passSums = new long[Part.COUNT];
  private final long[] bytes = new long[Part.COUNT];
  private final PartMeans plainMeans = new PartMeans();
  private long bytePasses;
  private long otherEndings;
  private long lastPassNanos;
  private long hits;
  private long agentCalls;

  Recorder(Workload workload) {
    List<String> names = workload.intents();
    commands = workload.commands().size();
    labels = workload.endings().stream().mapToInt(e -> names.indexOf(e.intents())).toArray();
    intents = histograms(names.size());
    counts = new long[commands];
    longest = new long[commands];
    sums = new long[commands][Part.COUNT];
    for (int i = 0; i < means.length; i++) {
      means[i] = new PartMeans();
    }
  }

  private static Histogram[] histograms(int count) {
    Histogram[] all = new Histogram[count];
    for (int i = 0; i < count; i++) {
      all[i] = new Histogram(SIGNIFICANT_DIGITS);
    }
    return all;
  }

  /** Takes down a command of a timed pass, part by part, the whole last. */
  void add(int command, long[] nanos) {
    for (int part = 0; part < nanos.length; part++) {
      parts[part].recordValue(Math.max(0, nanos[part]));
      passSums[part] += nanos[part];
      sums[command][part] += nanos[part];
    }
    long total = nanos[Part.TOTAL.index()];
    intents[labels[command]].recordValue(total);
    counts[command]++;
    longest[command] = Math.max(longest[command], total);
  }

  /** Takes down how long a command took since it was due. */
  void addResponse(long nanos) {
    response.recordValue(nanos);
  }

  void addEnding(boolean isAsEver, boolean isHit, int calls) {
    otherEndings += isAsEver ? 0 : 1;
    hits += isHit ? 1 : 0;
    agentCalls += calls;
  }

  void endTimedPass() {
    lastPassNanos = passSums[Part.TOTAL.index()];
    for (int part = 0; part < Part.COUNT; part++) {
      means[part].add((double) passSums[part] / commands);
      passSums[part] = 0;
    }
  }

  /** Takes down a pass that was measured from outside only. */
  void addPlainPass(long nanos) {
    plainMeans.add((double) nanos / commands);
  }

  void addBytes(Part part, long count) {
    bytes[part.index()] += count;
  }

  void endBytePass() {
    bytePasses++;
  }

  long timedPasses() {
    return counts.length == 0 ? 0 : counts[counts.length - 1];
  }

  /** Returns how long the last timed pass took. */
  long lastPassNanos() {
    return lastPassNanos;
  }

  Histogram histogram(Part part) {
    return parts[part.index()];
  }

  List<Double> means(Part part) {
    return means[part.index()].means();
  }

  List<Double> plainMeans() {
    return plainMeans.means();
  }

  Histogram response() {
    return response;
  }

  Histogram intent(int label) {
    return intents[label];
  }

  long count(int command) {
    return counts[command];
  }

  long longest(int command) {
    return longest[command];
  }

  long sum(int command, Part part) {
    return sums[command][part.index()];
  }

  long bytes(Part part) {
    return bytes[part.index()];
  }

  long byteCommands() {
    return bytePasses * commands;
  }

  long hits() {
    return hits;
  }

  long agentCalls() {
    return agentCalls;
  }

  long otherEndings() {
    return otherEndings;
  }
}
