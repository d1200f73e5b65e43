package dev.blueline.model;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The design tokens of a blueprint: a view of its {@code tokens} object. */
public final class Tokens {
  private static final String COLOUR_SUFFIX = "_color";

  private final JsonObject fields;

  /** Made when first asked for; a race makes it twice, and the same. */
  private @Nullable List<Colour> palette;

  /** Made when first asked for; a race makes it twice, and the same. */
  private @Nullable Map<String, Colour> named;

  Tokens(JsonObject fields) {
    this.fields = fields;
  }

  /**
   * Returns the same with another colour for a token, be it one of {@code colors} or not.
   *
   * @param path where in a document it lies
   */
  public Tokens with(Path path, Colour colour) {
    JsonString value = JsonString.of(colour.toHex());
    String group = path.parent().last();
    return new Tokens(
        path.size() > 2 && fields.get(group) instanceof JsonObject some
            ? fields.with(group, some.with(path.last(), value))
            : fields.with(path.last(), value));
  }

  /** Returns the tokens as they stand in the document. */
  public JsonObject fields() {
    return fields;
  }

  /**
   * Returns the colour that a name stands for: a name in {@code colors}, {@code x_color}, or {@code
   * x} where {@code x_color} is a token; null where none does.
   */
  public @Nullable Colour colour(String name) {
    Map<String, Colour> known = named;
    if (known == null) {
      known = name();
      named = known;
    }
    return known.get(name);
  }

  /**
   * The first that has a name wins. Never walked, so its order shows nowhere; a copy, since what is
   * in that may be seen by threads that race.
   */
  private Map<String, Colour> name() {
    Map<String, Colour> found = new HashMap<>();
    if (fields.get("colors") instanceof JsonObject colors) {
      addNamed(colors, "", found);
    }
    addNamed(fields, "", found);
    addNamed(fields, COLOUR_SUFFIX, found);
    return Map.copyOf(found);
  }

  private static void addNamed(JsonObject object, String suffix, Map<String, Colour> found) {
    for (int i = 0; i < object.size(); i++) {
      String name = object.name(i);
      Colour colour = name.endsWith(suffix) ? colourAt(object, name) : null;
      if (colour != null) {
        found.putIfAbsent(name.substring(0, name.length() - suffix.length()), colour);
      }
    }
  }

  /**
   * Returns the colour that a value in a document stands for: a token's name, a reference such as
   * {@code {primary_color}}, or a spelled colour; null where it is none.
   */
  public @Nullable Colour resolve(String value) {
    if (value.length() > 2 && value.charAt(0) == '{' && value.endsWith("}")) {
      return colour(value.substring(1, value.length() - 1));
    }
    Colour named = colour(value);
    return named != null ? named : Colour.parse(value);
  }

  /**
   * Returns the colours that tokens spell, in their order, each once. Costs the tokens, once a
   * version of them.
   */
  public List<Colour> palette() {
    List<Colour> known = palette;
    if (known == null) {
      Set<Colour> found = new LinkedHashSet<>();
      addColours(fields, found);
      if (fields.get("colors") instanceof JsonObject named) {
        addColours(named, found);
      }
      known = List.copyOf(found);
      palette = known;
    }
    return known;
  }

  private static void addColours(JsonObject object, Set<Colour> found) {
    for (int i = 0; i < object.size(); i++) {
      Colour colour =
          object.value(i) instanceof JsonString text ? Colour.parse(text.value()) : null;
      if (colour != null) {
        found.add(colour);
      }
    }
  }

  private static @Nullable Colour colourAt(JsonObject object, String name) {
    String text = object.text(name);
    return text == null ? null : Colour.parse(text);
  }
}
