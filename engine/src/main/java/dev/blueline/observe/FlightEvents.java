package dev.blueline.observe;

/** Whether there can be flight recordings at all. */
final class FlightEvents {
  static final FlightSpan<Object> NONE = what -> {};

  /** A runtime image may lack the module; the classes that need it are then never loaded. */
  private static final boolean IS_THERE = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private FlightEvents() {}

  static boolean isRecorded() {
    return IS_THERE;
  }
}
