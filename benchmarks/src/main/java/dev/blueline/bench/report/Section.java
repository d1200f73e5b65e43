package dev.blueline.bench.report;

/** One part of the report. */
interface Section {

  /** Writes the part, or one line that says what was not measured. */
  void write(Results results, Page page);
}
