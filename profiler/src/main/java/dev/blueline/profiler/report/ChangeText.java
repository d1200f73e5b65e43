package dev.blueline.profiler.report;

import dev.blueline.edit.Edit;
import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says in a few words what an edit did: {@code bg_color #C8102E → #FF0000}. */
final class ChangeText {
  private static final List<String> SIZE_SIDES = List.of("x", "y", "width", "height");
  private static final List<String> CORNER_SIDES = List.of("left", "top", "right", "bottom");
  private static final int VALUE_WIDTH = 48;

  private final BlueprintSchema schema;
  private final Ink ink;

  ChangeText(BlueprintSchema schema, Ink ink) {
    this.schema = schema;
    this.ink = ink;
  }

  String of(Edit edit) {
    if (edit instanceof SetField set) {
      return field(set);
    }
    if (edit instanceof SetDocumentField set) {
      return visible(set.path().toString()) + " " + change(shown(set.before()), shown(set.after()));
    }
    if (edit instanceof Move move) {
      return place(move);
    }
    if (edit instanceof Insert insert) {
      return "added at place " + (insert.index() + 1) + in(insert.parent());
    }
    if (edit instanceof Remove remove) {
      return "removed from place " + (remove.index() + 1) + in(remove.parent());
    }
    throw Edit.unknown(edit);
  }

  private String field(SetField set) {
    boolean isFirstStyle = set.before() == null && set.path().equals(Path.of(schema.styleKey()));
    if (isFirstStyle && set.after() instanceof JsonObject style && style.size() > 0) {
      StringJoiner all = new StringJoiner(", ");
      for (int i = 0; i < style.size(); i++) {
        all.add(visible(style.name(i)) + " " + change("none", shown(style.value(i))));
      }
      return all.toString();
    }
    return name(set.path()) + " " + change(shown(set.before()), shown(set.after()));
  }

  private String change(String before, String after) {
    return before + " " + ink.quiet("→") + " " + after;
  }

  private String place(Move move) {
    Edit.Place from = move.from();
    Edit.Place to = move.to();
    boolean isWithinParent = Objects.equals(from.parent(), to.parent());
    String before = (from.index() + 1) + (isWithinParent ? "" : in(from.parent()));
    return "place " + change(before, (to.index() + 1) + in(to.parent()));
  }

  private static String in(@Nullable String parent) {
    return parent == null ? "" : " in " + visible(parent);
  }

  /** Returns what people call a place in a component. */
  private String name(Path path) {
    Path box = schema.boxPath();
    if (path.size() == 2 && path.segment(0).equals(schema.styleKey())) {
      return visible(path.last());
    }
    if (box != null && path.size() == box.size() + 1 && path.startsWith(box)) {
      int side = Path.arrayIndex(path.last());
      return side >= 0 && side < SIZE_SIDES.size() ? "box " + sides().get(side) : path.toString();
    }
    return visible(path.toString());
  }

  private List<String> sides() {
    return schema.boxConvention() == Box.Convention.SIZE ? SIZE_SIDES : CORNER_SIDES;
  }

  private static String shown(@Nullable JsonValue value) {
    if (value == null) {
      return "none";
    }
    boolean isBare = value instanceof JsonString text && text.value().startsWith("#");
    String text = isBare ? ((JsonString) value).value() : value.toString();
    return TerminalText.of(text).elided(VALUE_WIDTH);
  }

  static String visible(String text) {
    return TerminalText.of(text).elided(VALUE_WIDTH);
  }
}
