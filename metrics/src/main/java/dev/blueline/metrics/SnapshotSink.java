package dev.blueline.metrics;

/** Where snapshots are written to. */
@FunctionalInterface
interface SnapshotSink {
  /** Writes nowhere. */
  SnapshotSink NONE = snapshot -> {};

  void write(MetricsSnapshot snapshot);
}
