package dev.blueline.testsuite.hostile;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.edit.JsonPatch;
import dev.blueline.serialize.PatchReader;
import dev.blueline.serialize.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs made to do harm, and an engine that remembers none of them. */
final class Hostile {
  /** Without a cache, so that a command costs what it costs. */
  static final BlueprintEngine ENGINE =
      BlueprintEngine.create(EngineOptions.builder().cacheSize(0).build());

  private static final int BITS = 18;

  private Hostile() {}

  /** Returns how much of something is tried: more in a long run, {@code -Dblueline.long=true}. */
  static int size(int usual, int inLongRun) {
    return Boolean.getBoolean("blueline.long") ? inLongRun : usual;
  }

  /** Returns one of 2^18 different names of one {@code String.hashCode}. */
  static String colliding(int index) {
    StringBuilder name = new StringBuilder(2 * BITS);
    for (int bit = 0; bit < BITS; bit++) {
      name.append((index >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  /** Returns JSON whose quotation marks are written as apostrophes. */
  static String json(String text) {
    return text.replace('\'', '"');
  }

  /** Returns some texts with commas between them. */
  static String list(int count, IntFunction<String> entry) {
    return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining(","));
  }

  static Session open(String document) {
    return ENGINE.open(ENGINE.read(json(document)));
  }

  static JsonPatch patch(String text) {
    return PatchReader.read(json(text).getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
  }
}
