package dev.blueline.edit;

import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Place;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.model.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Edits as JSON. An absent value is an absent member, so that it differs from {@code null}; a path
 * is a JSON Pointer.
 */
final class EditJson {
  private EditJson() {}

  static JsonObject write(Edit edit) {
    JsonObject.Builder out = JsonObject.builder();
    if (edit instanceof SetField set) {
      out.add("edit", "set_field").add("component", set.component());
      addWrite(out, set.path(), set.before(), set.after(), set.position());
    } else if (edit instanceof SetDocumentField set) {
      out.add("edit", "set_document_field");
      addWrite(out, set.path(), set.before(), set.after(), set.position());
    } else if (edit instanceof Insert insert) {
      out.add("edit", "insert").add("component", insert.component());
      addPlace(out, "parent", "index", new Place(insert.parent(), insert.index()));
    } else if (edit instanceof Remove remove) {
      out.add("edit", "remove").add("component", remove.component());
      addPlace(out, "parent", "index", new Place(remove.parent(), remove.index()));
    } else if (edit instanceof Move move) {
      out.add("edit", "move").add("component", move.component());
      addPlace(out, "from_parent", "from_index", move.from());
      addPlace(out, "to_parent", "to_index", move.to());
    } else {
      throw Edit.unknown(edit);
    }
    return out.build();
  }

  private static void addWrite(
      JsonObject.Builder out,
      Path path,
      @Nullable JsonValue before,
      @Nullable JsonValue after,
      int position) {
    out.add("path", path.toPointer());
    JsonString name = path.spelledLast();
    if (name.spelling() != null) {
      out.add("name", name);
    }
    if (before != null) {
      out.add("before", before);
    }
    if (after != null) {
      out.add("after", after);
    }
    if (position >= 0) {
      out.add("position", position);
    }
  }

  private static void addPlace(JsonObject.Builder out, String parent, String index, Place place) {
    if (place.parent() != null) {
      out.add(parent, place.parent());
    }
    out.add(index, place.index());
  }

  /** Writes what {@link #write(Edit)} would be written as. */
  static void write(Edit edit, Utf8Buffer out) {
    if (edit instanceof SetField set) {
      out.ascii("{\"edit\":\"set_field\",\"component\":").quoted(set.component());
      write(out, set.path(), set.before(), set.after(), set.position());
    } else if (edit instanceof SetDocumentField set) {
      out.ascii("{\"edit\":\"set_document_field\"");
      write(out, set.path(), set.before(), set.after(), set.position());
    } else {
      write(edit).writeTo(out);
    }
  }

  private static void write(
      Utf8Buffer out,
      Path path,
      @Nullable JsonValue before,
      @Nullable JsonValue after,
      int position) {
    out.ascii(",\"path\":").quoted(path.toPointer());
    JsonString name = path.spelledLast();
    if (name.spelling() != null) {
      write(out, ",\"name\":", name);
    }
    if (before != null) {
      write(out, ",\"before\":", before);
    }
    if (after != null) {
      write(out, ",\"after\":", after);
    }
    if (position >= 0) {
      out.ascii(",\"position\":").number(position);
    }
    out.ascii('}');
  }

  private static void write(Utf8Buffer out, String name, JsonValue value) {
    value.writeTo(out.ascii(name));
  }

  static Edit read(JsonValue value) {
    if (!(value instanceof JsonObject json)) {
      throw new IllegalArgumentException("an edit is an object");
    }
    return switch (requireText(json, "edit")) {
      case "set_field" ->
          new SetField(
              requireText(json, "component"),
              path(json),
              json.get("before"),
              json.get("after"),
              index(json, "position"));
      case "set_document_field" ->
          new SetDocumentField(
              path(json), json.get("before"), json.get("after"), index(json, "position"));
      case "insert" -> new Insert(component(json), json.text("parent"), index(json, "index"));
      case "remove" -> new Remove(component(json), json.text("parent"), index(json, "index"));
      case "move" ->
          new Move(
              requireText(json, "component"),
              new Place(json.text("from_parent"), index(json, "from_index")),
              new Place(json.text("to_parent"), index(json, "to_index")));
      default -> throw new IllegalArgumentException("no edit is called " + json.text("edit"));
    };
  }

  private static Path path(JsonObject json) {
    Path path = Path.ofPointer(requireText(json, "path"));
    return json.get("name") instanceof JsonString name ? path.withSpelledLast(name) : path;
  }

  private static JsonObject component(JsonObject json) {
    if (json.get("component") instanceof JsonObject component) {
      return component;
    }
    throw new IllegalArgumentException("an edit of the tree holds its component");
  }

  private static String requireText(JsonObject json, String name) {
    if (json.get(name) instanceof JsonString text) {
      return text.value();
    }
    throw new IllegalArgumentException("an edit has a text '" + name + "'");
  }

  private static int index(JsonObject json, String name) {
    return json.get(name) instanceof JsonNumber number && number.isExactWhole()
        ? (int) number.value()
        : -1;
  }
}
