package dev.blueline.bench;

import java.util.List;

/**
 * One component of a benchmark document.
 *
 * @param number its place among all components of the document, from 0
 * @param id its id: its type, and its number among those of its type
 */
record BenchComponent(
    int number,
    String id,
    BenchType type,
    int x,
    int y,
    int width,
    int height,
    List<BenchComponent> children) {

  void writeTo(StringBuilder out) {
    out.append("{\"id\":\"").append(id);
    out.append("\",\"type\":\"").append(type.word());
    out.append("\",\"role\":\"").append(type.role()).append('"');
    String text = type.text(number);
    if (!text.isEmpty()) {
      out.append(",\"text\":\"").append(text).append('"');
    }
    out.append(",\"bbox\":[").append(x).append(',').append(y).append(',').append(width);
    out.append(',').append(height).append("],\"visual\":{").append(type.style());
    out.append("},\"confidence\":0.").append(90 + number % 10);
    if (!children.isEmpty()) {
      out.append(",\"children\":");
      writeList(children, out);
    }
    out.append('}');
  }

  static void writeList(List<BenchComponent> components, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < components.size(); i++) {
      out.append(i == 0 ? "" : ",");
      components.get(i).writeTo(out);
    }
    out.append(']');
  }
}
