package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import java.util.List;

/** Says how commands ended, one after another. */
public interface ResultReport {
  /** Reports a command. */
  void add(CommandResult result);

  /**
   * Reports that there are no more.
   *
   * @param tally how all of them ended
   * @param notes what else a person should know
   */
  void end(Tally tally, List<String> notes);
}
