package dev.blueline.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * On what was measured, and when.
 *
 * @param cpu what the processor calls itself
 * @param cores how many of them the operating system sees
 * @param memoryMiB main memory
 * @param os operating system and kernel
 * @param jdks what each JDK calls itself
 * @param runs one for each group of benchmarks
 */
record Machine(String cpu, int cores, int memoryMiB, String os, List<String> jdks, List<Run> runs) {

  /**
   * A group of benchmarks that was measured in one go.
   *
   * @param group its name
   * @param date when it ended, in UTC
   * @param loadBefore the machine's load average over a minute when it began
   * @param loadAfter the same when it ended
   */
  record Run(String group, String date, double loadBefore, double loadAfter) {}

  static Machine read(JsonNode json) {
    List<String> jdks = new ArrayList<>();
    json.path("jdks").forEach(jdk -> jdks.add(jdk.asText()));
    List<Run> runs = new ArrayList<>();
    json.path("runs").forEach(run -> runs.add(run(run)));
    return new Machine(
        json.path("cpu").asText(),
        json.path("cores").asInt(),
        json.path("memoryMiB").asInt(),
        json.path("os").asText(),
        jdks,
        runs);
  }

  private static Run run(JsonNode json) {
    return new Run(
        json.path("group").asText(),
        json.path("date").asText(),
        json.path("loadBefore").asDouble(),
        json.path("loadAfter").asDouble());
  }
}
