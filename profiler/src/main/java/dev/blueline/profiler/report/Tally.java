package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/** Counts how commands ended. */
public final class Tally {
  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
  private int commands;
  private long edits;
  private long nanos;

  /** Counts a result. */
  public void add(CommandResult result) {
    commands++;
    counts.merge(result.status(), 1, Integer::sum);
    edits += result.delta().size();
  }

  /** Adds time that commands took. */
  public void addNanos(long duration) {
    nanos += duration;
  }

  /** Returns whether each command did what it says. */
  public boolean isSuccess() {
    return counts.keySet().stream().allMatch(Status::isSuccess);
  }

  /** Returns the counts in one line. */
  String line() {
    StringJoiner endings = new StringJoiner(", ");
    counts.forEach((status, count) -> endings.add(count + " " + status.text().replace('_', ' ')));
    return count(commands, "command")
        + (commands == 0 ? "" : ": " + endings)
        + "; "
        + count(edits, "edit");
  }

  /** Returns how long the commands took, in microseconds. */
  long micros() {
    return Math.round(nanos / 1000.0);
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
