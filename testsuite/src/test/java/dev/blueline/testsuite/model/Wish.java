package dev.blueline.testsuite.model;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A clause about one component, and by the contract's own words what it does to a whole document of
 * the storefront. Room is not made.
 *
 * @param kind what is wished
 * @param id of which component
 * @param value a number, of which each kind makes what it needs
 */
record Wish(Kind kind, String id, int value) {

  enum Kind {
    TEXT,
    BACKGROUND,
    TEXT_COLOUR,
    PADDING,
    OPACITY,
    BOLD,
    ITALIC,
    UPPERCASE,
    HIDE,
    SHOW,
    TOGGLE,
    HEIGHT,
    WIDTH,
    RIGHT,
    UP,
    DOWN,
    SPACING,
    PRIMARY,
    REMOVE
  }

  private static final List<String> TEXTS =
      List.of("Shop Now", "ÜNÏcode 🎉, then more", "x".repeat(101), "Salt and Pepper; 1.5");

  private static final List<String> COLOURS =
      List.of("#1D3557", "#F1FAEE", "#FFFFFF", "#000000", "#12AB9F", "#E63946");

  private static final List<String> NUMBERS = List.of("padding", "opacity", "height", "width");

  private static final Set<String> TOUCHED = Set.of("button", "cta");

  static Wish drawn(SplittableRandom random, List<String> ids) {
    Kind[] kinds = Kind.values();
    String id = ids.get(random.nextInt(ids.size()));
    return new Wish(kinds[random.nextInt(kinds.length)], id, random.nextInt(200));
  }

  private String colour() {
    return COLOURS.get(value % COLOURS.size());
  }

  private String text() {
    return TEXTS.get(value % TEXTS.size());
  }

  boolean isOfTokens() {
    return kind == Kind.SPACING || kind == Kind.PRIMARY;
  }

  /**
   * Whether all it reads and writes is as the contract draws it; strangers' patches see to that.
   */
  boolean isForeseeable(JsonObject document, BlueprintSchema schema) {
    if (isOfTokens()) {
      return Path.of("tokens", "base_spacing").in(document) instanceof JsonNumber
          && Path.of("tokens", "primary_color").in(document) instanceof JsonString;
    }
    JsonObject component = PlainEdit.find(document, schema, id);
    return component != null
        && component.get(schema.styleKey()) instanceof JsonObject style
        && isPlain(style)
        && component.text("type") != null
        && Box.read(schema.boxPath().in(component), schema.boxConvention()) != null;
  }

  private static boolean isPlain(JsonObject style) {
    return style.size() > 0
        && NUMBERS.stream().allMatch(key -> isMissingOr(JsonNumber.class, style.get(key)))
        && isMissingOr(JsonBoolean.class, style.get("visible"))
        && (style.get("font_weight") == null || "bold".equals(style.text("font_weight")));
  }

  private static boolean isMissingOr(Class<?> kind, @Nullable JsonValue value) {
    return value == null || kind.isInstance(value);
  }

  /** What is typed. */
  String command() {
    return switch (kind) {
      case TEXT -> "change the text of " + id + " to \"" + text() + "\"";
      case BACKGROUND -> "set the background of " + id + " to " + colour();
      case TEXT_COLOUR -> "set the text color of " + id + " to " + colour();
      case PADDING -> "set the padding of " + id + " to " + value;
      case OPACITY -> "set the opacity of " + id + " to 0.5";
      case BOLD -> "make " + id + " bold";
      case ITALIC -> "make " + id + " italic";
      case UPPERCASE -> "make " + id + " uppercase";
      case HIDE -> "hide " + id;
      case SHOW -> "show " + id;
      case TOGGLE -> "toggle " + id;
      case HEIGHT -> "set the height of " + id + " to " + (20 + value);
      case WIDTH -> "set the width of " + id + " to " + (20 + value);
      case RIGHT -> "move " + id + " " + (1 + value % 20) + "px right";
      case UP -> "move " + id + " " + (1 + value % 20) + "px up";
      case DOWN -> "move " + id + " " + (1 + value % 20) + "px down";
      case SPACING -> "set the base spacing to " + value % 70;
      case PRIMARY -> "change the primary color to " + colour();
      case REMOVE -> "delete " + id;
    };
  }

  /** Returns the document as it must become. */
  JsonObject on(JsonObject document, BlueprintSchema schema) {
    JsonObject component = PlainEdit.find(document, schema, id);
    return switch (kind) {
      case REMOVE -> PlainEdit.changed(document, schema, id, removed -> null);
      case SPACING -> token(document, "base_spacing", JsonNumber.of(value % 70));
      case PRIMARY -> token(document, "primary_color", JsonString.of(colour()));
      default -> new Writing(document, schema, component).done();
    };
  }

  private static JsonObject token(JsonObject document, String name, JsonValue value) {
    return PlainEdit.withValue(document, Path.of("tokens", name), value);
  }

  /** Writes fields of the component. */
  private final class Writing {
    private final BlueprintSchema schema;
    private final JsonObject component;
    private JsonObject document;

    Writing(JsonObject document, BlueprintSchema schema, JsonObject component) {
      this.document = document;
      this.schema = schema;
      this.component = component;
    }

    JsonObject done() {
      switch (kind) {
        case TEXT -> write(schema.textPath(component.text("type")), JsonString.of(text()));
        case BACKGROUND -> style("bg_color", JsonString.of(colour()));
        case TEXT_COLOUR -> style(textColourKey(), JsonString.of(colour()));
        case PADDING -> style("padding", JsonNumber.of(value));
        case OPACITY -> style("opacity", JsonNumber.spelled("0.5"));
        case BOLD -> style("font_weight", JsonString.of("bold"));
        case ITALIC -> style("font_style", JsonString.of("italic"));
        case UPPERCASE -> style("text_transform", JsonString.of("uppercase"));
        case HIDE -> show(false);
        case SHOW -> show(true);
        case TOGGLE -> show(!isVisible());
        case HEIGHT -> height(20 + value);
        case WIDTH -> length("width", 2, 20 + value);
        case RIGHT -> moveBy(0, 1 + value % 20);
        case UP -> moveBy(1, -(1 + value % 20));
        case DOWN -> moveBy(1, 1 + value % 20);
        default -> throw new IllegalStateException(kind.name());
      }
      return document;
    }

    private void write(Path path, JsonValue written) {
      document = PlainEdit.written(document, schema, id, path, written);
    }

    private void style(String key, JsonValue written) {
      write(schema.stylePath(key), written);
    }

    private @Nullable JsonValue style(String key) {
      return schema.stylePath(key).in(component);
    }

    private String textColourKey() {
      return style("text_color") == null && style("color") != null ? "color" : "text_color";
    }

    private boolean isVisible() {
      return style("visible") != JsonBoolean.FALSE;
    }

    private void show(boolean visible) {
      if (visible != isVisible()) {
        style("visible", visible ? JsonBoolean.TRUE : JsonBoolean.FALSE);
      }
    }

    /** What is touched stops at 44. */
    private void height(int px) {
      boolean isTouched =
          TOUCHED.contains(component.text("type")) || "cta".equals(component.text("role"));
      length("height", 3, isTouched ? Math.max(44, px) : px);
    }

    private void length(String key, int index, int px) {
      write(schema.boxPath().child("" + index), JsonNumber.of(px));
      if (style(key) != null) {
        style(key, JsonNumber.of(px));
      }
    }

    /** What is inside goes along. */
    private void moveBy(int index, int px) {
      document = PlainEdit.changed(document, schema, id, moved -> moved(moved, index, px));
    }

    private JsonObject moved(JsonObject component, int index, int px) {
      return PlainEdit.eachWithin(component, schema, each -> boxMoved(each, index, px));
    }

    private JsonObject boxMoved(JsonObject component, int index, int px) {
      JsonValue box = schema.boxPath().in(component);
      if (Box.read(box, schema.boxConvention()) == null) {
        return component;
      }
      JsonNumber moved = ((JsonNumber) ((JsonArray) box).get(index)).plus(px);
      return PlainEdit.withValue(component, schema.boxPath().child("" + index), moved);
    }
  }
}
