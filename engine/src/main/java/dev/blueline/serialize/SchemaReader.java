package dev.blueline.serialize;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.BlueprintSchema.Size;
import dev.blueline.model.Box;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Limit;
import dev.blueline.model.Limits;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads schemas from JSON; the format is documented in docs/5-rules.md. */
public final class SchemaReader {
  /*
   * What a file does not say stays as in the schema that it extends. A member that is not known is
   * refused, with its place: a limit that is misspelt would else hold nobody to anything.
   */
  private static final Path ROOT = Path.of();

  private final BlueprintSchema.Builder builder;
  private final BlueprintSchema base;

  private SchemaReader(String name, BlueprintSchema base) {
    this.base = base;
    this.builder = base.toBuilder(name);
  }

  /**
   * Returns the schema that a document spells.
   *
   * @param utf8 the document; not written to, and not kept
   * @throws BlueprintFormatException if it is no schema; says where
   */
  public static BlueprintSchema read(byte[] utf8, ReadLimits limits) {
    JsonValue value = JsonParser.parse(utf8, limits);
    try {
      return read(object(value, ROOT));
    } catch (BlueprintFormatException e) {
      throw new PointerLocator(utf8).placed(e);
    }
  }

  private static BlueprintSchema read(JsonObject schema) {
    Path at = ROOT;
    JsonValue name = schema.get("name");
    if (name == null) {
      throw refusal("a schema has a name", at);
    }
    SchemaReader reader = new SchemaReader(text(name, at.child("name")), base(schema));
    for (int i = 0; i < schema.size(); i++) {
      reader.readMember(schema.name(i), schema.value(i), at.child(schema.name(i)));
    }
    try {
      return reader.builder.build();
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()), at);
    }
  }

  private static BlueprintSchema base(JsonObject schema) {
    JsonValue base = schema.get("extends");
    Path at = Path.of("extends");
    return switch (base == null ? "storefront" : text(base, at)) {
      case "storefront" -> BlueprintSchema.storefront();
      case "web" -> BlueprintSchema.web();
      default -> throw refusal("storefront or web can be extended", at);
    };
  }

  private void readMember(String name, JsonValue value, Path at) {
    switch (name) {
      case "name", "extends" -> {}
      case "components" -> builder.rootKey(text(value, at));
      case "children" -> builder.childrenKey(text(value, at));
      case "style" -> readStyle(object(value, at), at);
      case "box" -> readBox(value, at);
      case "text" -> readText(value, at);
      case "types" -> builder.types(texts(value, at));
      case "roles" -> builder.roles(texts(value, at));
      case "box_like" -> builder.boxLike(texts(value, at));
      case "size_exempt" -> builder.sizeExempt(texts(value, at));
      case "touch_targets" -> builder.touchTargets(texts(value, at));
      case "synonyms" -> builder.synonyms(members(value, at, SchemaReader::texts));
      case "default_sizes" -> builder.defaultSizes(members(value, at, SchemaReader::size));
      case "limits" -> builder.limits(limits(base.limits(), object(value, at), at));
      default -> throw refusal("a schema has no '" + name + "'", at);
    }
  }

  private void readStyle(JsonObject style, Path at) {
    for (int i = 0; i < style.size(); i++) {
      String name = style.name(i);
      JsonValue value = style.value(i);
      Path place = at.child(name);
      switch (name) {
        case "key" -> builder.styleKey(text(value, place));
        case "names" -> builder.styleNames(members(value, place, SchemaReader::text));
        case "camel_case" -> builder.camelCase(flag(value, place));
        case "px_as_text" -> builder.pixelsAsText(flag(value, place));
        default -> throw refusal("a style has no '" + name + "'", place);
      }
    }
  }

  private void readBox(JsonValue value, Path at) {
    if (value == JsonNull.NULL) {
      builder.box(null, Box.Convention.SIZE);
      return;
    }
    JsonObject box = object(value, at);
    JsonValue key = box.get("key");
    JsonValue numbers = box.get("numbers");
    if (key == null || box.size() > (numbers == null ? 1 : 2)) {
      throw refusal("a box has a key, and may say its numbers", at);
    }
    builder.box(
        text(key, at.child("key")),
        numbers == null ? base.boxConvention() : convention(numbers, at.child("numbers")));
  }

  private static Box.Convention convention(JsonValue value, Path at) {
    return switch (text(value, at)) {
      case "size" -> Box.Convention.SIZE;
      case "corners" -> Box.Convention.CORNERS;
      default -> throw refusal("the numbers of a box are its size or its corners", at);
    };
  }

  /**
   * A path for all types, or an object with paths by type, of which {@code *} is for the others.
   */
  private void readText(JsonValue value, Path at) {
    if (value instanceof JsonString) {
      builder.text(path(value, at), Map.of());
      return;
    }
    Map<String, Path> byType = members(value, at, SchemaReader::path);
    Path others = byType.remove("*");
    builder.text(others == null ? base.textPath("") : others, byType);
  }

  private static Limits limits(Limits base, JsonObject values, Path at) {
    Limits limits = base;
    for (int i = 0; i < values.size(); i++) {
      Path place = at.child(values.name(i));
      double value = number(values.value(i), place);
      try {
        limits = limits.with(limit(values.name(i), place), value);
      } catch (IllegalArgumentException e) {
        throw refusal(String.valueOf(e.getMessage()), place);
      }
    }
    return limits;
  }

  private static Limit limit(String name, Path at) {
    for (Limit limit : Limit.values()) {
      if (limit.name().toLowerCase(Locale.ROOT).equals(name)) {
        return limit;
      }
    }
    throw refusal("there is no limit '" + name + "'", at);
  }

  private static Size size(JsonValue value, Path at) {
    if (value instanceof JsonArray array && array.size() == 2) {
      double width = number(array.get(0), at.child("0"));
      double height = number(array.get(1), at.child("1"));
      if (isSize(width) && isSize(height)) {
        return new Size((int) width, (int) height);
      }
    }
    throw refusal("a size is a width and a height in whole px above 0", at);
  }

  private static boolean isSize(double px) {
    return px >= 1 && px <= 1_000_000 && px == Math.rint(px);
  }

  private static Path path(JsonValue value, Path at) {
    return Path.of(text(value, at).split("\\.", -1));
  }

  private static <T> Map<String, T> members(
      JsonValue value, Path at, BiFunction<JsonValue, Path, T> reader) {
    JsonObject object = object(value, at);
    Map<String, T> members = new LinkedHashMap<>();
    for (int i = 0; i < object.size(); i++) {
      members.put(object.name(i), reader.apply(object.value(i), at.child(object.name(i))));
    }
    return members;
  }

  private static List<String> texts(JsonValue value, Path at) {
    if (!(value instanceof JsonArray array)) {
      throw refusal("expected a list of texts", at);
    }
    List<String> texts = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(array.get(i), at.child(Integer.toString(i))));
    }
    return texts;
  }

  private static JsonObject object(JsonValue value, Path at) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw refusal("expected an object", at);
  }

  private static String text(JsonValue value, Path at) {
    if (value instanceof JsonString text && !text.value().isBlank()) {
      return text.value();
    }
    throw refusal("expected a text that is not blank", at);
  }

  private static double number(JsonValue value, Path at) {
    if (value instanceof JsonNumber number) {
      return number.value();
    }
    throw refusal("expected a number", at);
  }

  private static boolean flag(JsonValue value, Path at) {
    if (value instanceof JsonBoolean) {
      return value == JsonBoolean.TRUE;
    }
    throw refusal("expected true or false", at);
  }

  private static BlueprintFormatException refusal(String problem, Path at) {
    return new BlueprintFormatException(problem, 0, 0, at.toPointer());
  }
}
