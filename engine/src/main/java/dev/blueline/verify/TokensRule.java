package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The design tokens can be used: colours are colours, the base spacing is a number from 0 to 64,
 * the border radius a CSS length. A base spacing that is no multiple of 8 is warned of.
 */
final class TokensRule implements Validator {
  private static final int MAX_SPACING = 64;
  private static final int SPACING_GRID = 8;
  private static final int MAX_LENGTH_CHARACTERS = 40;

  /**
   * A length as of W3C, CSS Values and Units Module Level 4, section 6, or a percentage, which a
   * radius may be as well; none is negative.
   */
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\+?0*\\.?0+"
              + "|\\+?(\\d*\\.)?\\d+(e[+-]?\\d+)?"
              + "(%|px|r?em|r?lh|r?ex|r?ch|r?cap|r?ic|[sld]?v(w|h|i|b|min|max)"
              + "|cq(w|h|i|b|min|max)|cm|mm|q|in|pt|pc)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return "tokens";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Scope scope() {
    return Scope.DOCUMENT;
  }

  @Override
  public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
    JsonValue value = blueprint.document().get("tokens");
    if (value instanceof JsonObject tokens) {
      for (int i = 0; i < tokens.size(); i++) {
        check(tokens.name(i), tokens.value(i), out);
      }
    } else if (value != null && value != JsonNull.NULL) {
      out.accept(error("tokens", 1, "the tokens are no object"));
    }
  }

  private void check(String name, JsonValue value, Consumer<Violation> out) {
    String path = "tokens." + name;
    switch (name) {
      case "colors" -> checkColours(path, value, out);
      case "base_spacing" -> checkSpacing(path, value, out);
      case "border_radius" -> checkRadius(path, value, out);
      default -> {
        if (name.endsWith("_color")) {
          checkColour(path, value, out);
        }
      }
    }
  }

  private void checkColours(String path, JsonValue value, Consumer<Violation> out) {
    if (!(value instanceof JsonObject colours)) {
      out.accept(error(path, 1, "the named colours are no object"));
      return;
    }
    for (int i = 0; i < colours.size(); i++) {
      checkColour(path + "." + colours.name(i), colours.value(i), out);
    }
  }

  private void checkColour(String path, JsonValue value, Consumer<Violation> out) {
    if (Colours.spelled(value) == null) {
      out.accept(error(path, 1, "the token '" + path + "' is no colour"));
    }
  }

  private void checkSpacing(String path, JsonValue value, Consumer<Violation> out) {
    if (!(value instanceof JsonNumber number && Double.isFinite(number.value()))) {
      out.accept(error(path, Double.MAX_VALUE, "the base spacing is no finite number"));
      return;
    }
    double spacing = number.value();
    double excess = Math.max(-spacing, spacing - MAX_SPACING);
    double offGrid = Math.abs(Math.IEEEremainder(spacing, SPACING_GRID));
    if (excess > 0) {
      String message = "a base spacing of " + FieldRule.px(spacing) + " is not within 0 to 64px";
      out.accept(error(path, excess, message));
    } else if (offGrid > 0) {
      String message = "a base spacing of " + FieldRule.px(spacing) + " is no multiple of 8px";
      out.accept(new Violation(id(), Severity.WARNING, null, path, offGrid, message));
    }
  }

  private void checkRadius(String path, JsonValue value, Consumer<Violation> out) {
    boolean length =
        value instanceof JsonNumber number
            ? number.value() >= 0 && Double.isFinite(number.value())
            : value instanceof JsonString text && isLength(text.value());
    if (!length) {
      out.accept(error(path, 1, "the border radius is no CSS length"));
    }
  }

  private static boolean isLength(String text) {
    return text.length() <= MAX_LENGTH_CHARACTERS && LENGTH.matcher(text).matches();
  }

  private Violation error(String path, double measure, String message) {
    return new Violation(id(), severity(), null, path, measure, message);
  }
}
