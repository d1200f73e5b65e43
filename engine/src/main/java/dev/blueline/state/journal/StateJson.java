package dev.blueline.state.journal;

import dev.blueline.edit.Delta;
import dev.blueline.edit.History;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.SessionImage;
import dev.blueline.state.Transition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transitions and histories as JSON, and back. What is missing or of another kind is refused. */
final class StateJson {
  private StateJson() {}

  /** Returns the name of a transition's kind. */
  static String kind(Transition transition) {
    if (transition instanceof Transition.Committed) {
      return "commit";
    } else if (transition instanceof Transition.Undone) {
      return "undo";
    } else if (transition instanceof Transition.Redone) {
      return "redo";
    } else if (transition instanceof Transition.BailedOut) {
      return "bail_out";
    } else if (transition instanceof Transition.Squashed) {
      return "squash";
    } else if (transition instanceof Transition.GroupBegun) {
      return "group_begin";
    } else if (transition instanceof Transition.GroupEnded) {
      return "group_end";
    }
    return transition instanceof Transition.GroupFailed ? "group_fail" : "spoken";
  }

  /** Writes a transition from an image to another. */
  static void write(
      Utf8Buffer out, Transition transition, SessionImage before, SessionImage after, long at) {
    out.ascii("{\"version\":").number(after.version());
    if (before.blueprint() != after.blueprint()) {
      out.ascii(",\"before\":").quoted(before.blueprint().hash());
      out.ascii(",\"after\":").quoted(after.blueprint().hash());
    }
    out.ascii(",\"at\":").number(at);
    if (transition instanceof Transition.Committed commit) {
      out.ascii(",\"label\":").quoted(commit.label());
      out.ascii(",\"origin\":").quoted(commit.origin());
      write(out, commit.pronouns());
      write(out, commit.delta());
    } else if (transition instanceof Transition.Undone undone) {
      out.ascii(",\"sequence\":").number(undone.sequence());
      write(out, undone.delta());
    } else if (transition instanceof Transition.Redone redone) {
      out.ascii(",\"sequence\":").number(redone.sequence());
      write(out, redone.delta());
    } else if (transition instanceof Transition.BailedOut bailedOut) {
      out.ascii(",\"mark\":").number(bailedOut.mark());
      write(out, bailedOut.delta());
    } else if (transition instanceof Transition.Squashed squashed) {
      out.ascii(",\"mark\":").number(squashed.mark());
      out.ascii(",\"label\":").quoted(squashed.label());
    } else if (transition instanceof Transition.GroupEnded ended) {
      out.ascii(",\"label\":").quoted(ended.label());
    } else if (transition instanceof Transition.Spoken spoken) {
      write(out, spoken.pronouns());
    }
    out.ascii('}');
  }

  private static void write(Utf8Buffer out, Delta delta) {
    delta.writeJson(out.ascii(",\"delta\":"));
  }

  private static void write(Utf8Buffer out, List<String> pronouns) {
    writeTexts(out.ascii(",\"pronouns\":"), pronouns);
  }

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

  /** Returns whether lines of a kind are transitions; others are notes. */
  static boolean isTransition(String kind) {
    return switch (kind) {
      case "commit", "undo", "redo", "bail_out", "squash", "group_begin", "group_end" -> true;
      case "group_fail", "spoken" -> true;
      default -> false;
    };
  }

  /**
   * Returns the transition that a line says.
   *
   * @throws IllegalArgumentException if it says none
   */
  static Transition read(String kind, JsonObject json) {
    return switch (kind) {
      case "commit" ->
          new Transition.Committed(
              text(json, "label"), text(json, "origin"), delta(json), texts(json.get("pronouns")));
      case "undo" -> new Transition.Undone(number(json, "sequence"), delta(json));
      case "redo" -> new Transition.Redone(number(json, "sequence"), delta(json));
      case "bail_out" -> new Transition.BailedOut(number(json, "mark"), delta(json));
      case "squash" -> new Transition.Squashed(number(json, "mark"), text(json, "label"));
      case "group_begin" -> new Transition.GroupBegun();
      case "group_end" -> new Transition.GroupEnded(text(json, "label"));
      case "group_fail" -> new Transition.GroupFailed();
      case "spoken" -> new Transition.Spoken(texts(json.get("pronouns")));
      default -> throw new IllegalArgumentException("no transition is called " + kind);
    };
  }

  static JsonObject write(History history) {
    return JsonObject.builder()
        .add("mark", history.mark())
        .add("done", entries(history.entries()))
        .add("undone", entries(history.undoneEntries()))
        .build();
  }

  static History history(JsonObject json, History.Bounds bounds) {
    return History.of(
        bounds, entries(json.get("done")), entries(json.get("undone")), number(json, "mark"));
  }

  private static JsonArray entries(List<History.Entry> entries) {
    List<JsonValue> array = new ArrayList<>(entries.size());
    for (History.Entry entry : entries) {
      array.add(
          JsonObject.builder()
              .add("sequence", entry.sequence())
              .add("label", entry.label())
              .add("origin", entry.origin())
              .add("pronouns", texts(entry.pronouns()))
              .add("delta", entry.delta().toJson())
              .build());
    }
    return JsonArray.copyOf(array);
  }

  private static List<History.Entry> entries(@Nullable JsonValue value) {
    List<History.Entry> entries = new ArrayList<>();
    for (JsonValue one : elements(value)) {
      JsonObject json = object(one);
      entries.add(
          History.Entry.of(
              number(json, "sequence"),
              text(json, "label"),
              text(json, "origin"),
              delta(json),
              texts(json.get("pronouns"))));
    }
    return entries;
  }

  private static Delta delta(JsonObject json) {
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
