package dev.blueline.bench.report;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How often something was measured.
 *
 * @param jvms how many JVMs were started for it, one after another
 * @param iterations how many means each of them gave
 * @param time how long it took to get one
 * @param isSingleShot whether an iteration was one call instead, in a JVM that was still cold
 */
record Plan(int jvms, int iterations, String time, boolean isSingleShot) {

  static Plan read(JsonNode result) {
    return new Plan(
        result.path("forks").asInt(),
        result.path("measurementIterations").asInt(),
        result.path("measurementTime").asText(),
        result.path("mode").asText().equals("ss"));
  }

  /** Tells whether what differs from one JVM to the next stays unseen. */
  boolean isQuick() {
    return jvms < 2;
  }

  String text() {
    String start = jvms == 1 ? "1 JVM" : jvms + " JVMs";
    return start + (isSingleShot ? ", one call each" : ", " + iterations + " × " + time);
  }
}
