package dev.blueline.profiler;

import java.util.List;

/** A garbage collector that a JVM can be started with. */
enum Collector {
  SERIAL("Serial"),
  PARALLEL("Parallel"),
  G1("G1"),
  ZGC("ZGC"),
  SHENANDOAH("Shenandoah");

  private final String text;

  Collector(String text) {
    this.text = text;
  }

  List<String> jvmOptions() {
    return this == ZGC ? zgcOptions() : List.of("-XX:+Use" + text + "GC");
  }

  /** The one with generations: there from JDK 21, the usual one from 23. */
  private static List<String> zgcOptions() {
    int version = Runtime.version().feature();
    return version == 21 || version == 22
        ? List.of("-XX:+UseZGC", "-XX:+ZGenerational")
        : List.of("-XX:+UseZGC");
  }

  /** Returns the value of the option, and the name in profiles. */
  @Override
  public String toString() {
    return text;
  }
}
