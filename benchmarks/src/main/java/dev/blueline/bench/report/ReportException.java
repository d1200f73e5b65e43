package dev.blueline.bench.report;

/** The report cannot be written; the message says why in one line. */
final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ReportException(String message) {
    super(message);
  }
}
