package dev.blueline.state.journal;

import dev.blueline.edit.Delta;
import dev.blueline.edit.History;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Histories and what is in them as JSON, and back. What is missing or of another kind is refused.
 */
final class StateJson {
  /** Of larger numbers not every one is itself in JSON; no history gets there. */
  private static final long MOST_BYTES = (1L << 53) - 1;

  private StateJson() {}

  /** Writes an array of texts. */
  static void writeTexts(Utf8Buffer out, List<String> texts) {
    out.ascii('[');
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        out.ascii(',');
      }
      out.quoted(texts.get(i));
    }
    out.ascii(']');
  }

  static JsonObject write(History history) {
    JsonObject.Builder out =
        JsonObject.builder()
            .add("mark", history.mark())
            .add("done", entries(history.entries()))
            .add("undone", entries(history.undoneEntries()));
    return write(history.bounds(), out).build();
  }

  /** Adds what bounds a history; nothing where that is usual. */
  static JsonObject.Builder write(History.Bounds bounds, JsonObject.Builder out) {
    return bounds.equals(History.Bounds.USUAL)
        ? out
        : out.add("max_entries", bounds.maxEntries())
            .add("max_bytes", Math.min(bounds.maxBytes(), MOST_BYTES));
  }

  /** Returns what bounds a history. */
  static History.Bounds bounds(JsonObject json) {
    return json.get("max_entries") == null
        ? History.Bounds.USUAL
        : new History.Bounds((int) number(json, "max_entries"), number(json, "max_bytes"));
  }

  /** Returns a history as it was written. */
  static History history(JsonObject json) {
    return History.of(
        bounds(json), entries(json.get("done")), entries(json.get("undone")), number(json, "mark"));
  }

  private static JsonArray entries(List<History.Entry> entries) {
    List<JsonValue> array = new ArrayList<>(entries.size());
    for (History.Entry entry : entries) {
      JsonObject.Builder out =
          JsonObject.builder()
              .add("sequence", entry.sequence())
              .add("label", entry.label())
              .add("origin", entry.origin())
              .add("pronouns", texts(entry.pronouns()));
      if (entry.pronounsAfter() != null) {
        out.add("pronouns_after", texts(entry.pronounsAfter()));
      }
      array.add(out.add("delta", entry.delta().toJson()).build());
    }
    return JsonArray.copyOf(array);
  }

  private static List<History.Entry> entries(@Nullable JsonValue value) {
    List<History.Entry> entries = new ArrayList<>();
    for (JsonValue one : elements(value)) {
      JsonObject json = object(one);
      JsonValue after = json.get("pronouns_after");
      entries.add(
          History.Entry.of(
              number(json, "sequence"),
              text(json, "label"),
              text(json, "origin"),
              delta(json),
              texts(json.get("pronouns")),
              after == null ? null : texts(after)));
    }
    return entries;
  }

  static Delta delta(JsonObject json) {
    JsonValue delta = json.get("delta");
    if (delta == null) {
      throw new IllegalArgumentException("there is no delta");
    }
    return Delta.fromJson(delta);
  }

  static String text(JsonObject json, String name) {
    String text = json.text(name);
    if (text == null) {
      throw new IllegalArgumentException("there is no text '" + name + "'");
    }
    return text;
  }

  static long number(JsonObject json, String name) {
    if (json.get(name) instanceof JsonNumber number && number.isExactWhole()) {
      return (long) number.value();
    }
    throw new IllegalArgumentException("there is no whole number '" + name + "'");
  }

  static JsonObject object(@Nullable JsonValue value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new IllegalArgumentException("there is no object");
  }

  static JsonArray texts(List<String> texts) {
    return JsonArray.copyOf(texts.stream().map(JsonString::of).toList());
  }

  static List<String> texts(@Nullable JsonValue value) {
    List<String> texts = new ArrayList<>();
    for (JsonValue one : elements(value)) {
      if (!(one instanceof JsonString text)) {
        throw new IllegalArgumentException("there is something else among the texts");
      }
      texts.add(text.value());
    }
    return List.copyOf(texts);
  }

  static List<JsonValue> elements(@Nullable JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      throw new IllegalArgumentException("there is no array");
    }
    List<JsonValue> elements = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      elements.add(array.get(i));
    }
    return elements;
  }
}
