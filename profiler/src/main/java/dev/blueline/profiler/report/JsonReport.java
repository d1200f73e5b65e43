package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import dev.blueline.profiler.io.Output;
import java.util.List;

/** Writes one JSON object a line and nothing else. */
public final class JsonReport implements ResultReport {
  private final Output out;

  /** Creates a report. */
  public JsonReport(Output out) {
    this.out = out;
  }

  @Override
  public void add(CommandResult result) {
    out.line(result.toJsonObject().toBytes());
  }

  @Override
  public void end(Tally tally, List<String> notes) {}
}
