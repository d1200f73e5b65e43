package dev.blueline.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on the heap by what takes them, and counts of what they are for.
 *
 * @param figures by names such as {@code sessionBytes@10000}: what, and on how many components
 */
record Memory(Map<String, Double> figures) {
  private static final Memory NONE = new Memory(Map.of());

  static Memory none() {
    return NONE;
  }

  static Memory read(JsonNode json) {
    Map<String, Double> figures = new LinkedHashMap<>();
    json.properties().forEach(field -> figures.put(field.getKey(), field.getValue().asDouble()));
    return new Memory(figures);
  }

  /** Returns what was measured, without sizes, in the order of the file. */
  List<String> names() {
    return figures.keySet().stream().map(key -> key.replaceFirst("@.*", "")).distinct().toList();
  }

  /** Returns the sizes, the smallest first; empty for what is not of one size. */
  List<String> sizes() {
    TreeSet<String> sizes = new TreeSet<>(Comparator.comparingInt(Integer::parseInt));
    figures.keySet().stream()
        .filter(key -> key.matches(".*@\\d+"))
        .forEach(key -> sizes.add(key.substring(key.indexOf('@') + 1)));
    return List.copyOf(sizes);
  }

  @Nullable Score of(String key) {
    Double found = figures.get(key);
    return found == null ? null : Score.exact(found);
  }

  /** Returns the figure as text: with a unit if it is one of bytes. */
  String cell(String key) {
    Unit unit = key.toLowerCase(Locale.ROOT).contains("bytes") ? Unit.BYTES : Unit.COUNT;
    return unit.cell(of(key));
  }

  /** Returns how many times its document's bytes a large session takes, or null. */
  @Nullable Score sessionToDocument() {
    Score session = of("sessionBytes@10000");
    Score document = of("documentBytes@10000");
    return session == null || document == null ? null : session.dividedBy(document);
  }

  /** Returns a name in words: {@code bytes per component} for {@code bytesPerComponent}. */
  static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
