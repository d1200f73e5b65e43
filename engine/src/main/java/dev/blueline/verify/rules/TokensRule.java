package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Lengths;
import dev.blueline.model.Limit;
import dev.blueline.model.Limits;
import dev.blueline.model.Path;
import dev.blueline.plan.CommandText;
import dev.blueline.verify.Colours;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The design tokens can be used: colours are colours, the base spacing is a number from 0 to 64,
 * the border radius a CSS length. A base spacing that is no multiple of 8 is warned of.
 */
final class TokensRule extends BuiltInRule {
  private static final int MAX_LENGTH_CHARACTERS = 40;

  private static final int DECIMALS = 6;

  /** Three times a tenth is not quite three tenths. */
  private static final double ROUNDING = 1e-9;

  /** Tells a base spacing below the least from one above the greatest. */
  private static final String BELOW = " below";

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

  TokensRule() {
    super("tokens", Severity.ERROR, Scope.DOCUMENT, Aspects.NONE);
  }

  @Override
  public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
    Limits limits = blueprint.schema().limits();
    JsonValue value = blueprint.document().get("tokens");
    if (value instanceof JsonObject tokens) {
      for (int i = 0; i < tokens.size(); i++) {
        check(tokens.name(i), tokens.value(i), limits, out);
      }
    } else if (value != null && value != JsonNull.NULL) {
      out.accept(error("tokens", 1, "the tokens are no object"));
    }
  }

  private void check(String name, JsonValue value, Limits limits, Consumer<Violation> out) {
    String path = "tokens." + name;
    switch (name) {
      case "colors" -> checkColours(path, value, out);
      case "base_spacing" -> checkSpacing(path, value, limits, out);
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

  private void checkSpacing(String path, JsonValue value, Limits limits, Consumer<Violation> out) {
    double most = limits.get(Limit.MAX_SPACING);
    double grid = limits.get(Limit.SPACING_GRID);
    if (!(value instanceof JsonNumber number && Double.isFinite(number.value()))) {
      out.accept(error(path, Double.MAX_VALUE, "the base spacing is no finite number"));
      return;
    }
    double spacing = number.value();
    double excess = Math.max(-spacing, spacing - most);
    double offGrid = Math.abs(Math.IEEEremainder(spacing, grid));
    if (excess > 0) {
      String message =
          "a base spacing of "
              + FieldRule.px(spacing)
              + " is not within 0 to "
              + FieldRule.px(most);
      out.accept(error(spacing < 0 ? path + BELOW : path, excess, message));
    } else if (offGrid > grid * ROUNDING) {
      String message =
          "a base spacing of " + FieldRule.px(spacing) + " is no multiple of " + FieldRule.px(grid);
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

  @Override
  public List<Repair> repairs(Blueprint blueprint, Violation violation) {
    Path path = path(blueprint, violation.subject());
    JsonValue value = path == null ? null : blueprint.documentField(path);
    JsonValue mended = path == null || value == null ? null : mended(blueprint, path, value);
    if (path == null || mended == null) {
      return List.of();
    }
    return List.of(
        Repair.certain(
            "changed the token '" + path.last() + "' to " + mended,
            command(path, mended),
            (recorder, corrections) -> recorder.setDocument(path, mended)));
  }

  private static @Nullable String command(Path path, JsonValue value) {
    double px = Lengths.px(value);
    return px == Math.rint(px)
        ? switch (path.last()) {
          case "base_spacing" -> CommandText.spacing((long) px);
          case "border_radius" -> CommandText.radius((long) px);
          default -> null;
        }
        : null;
  }

  /** The path of a token that a violation names; a name may hold the sign between names. */
  private static @Nullable Path path(Blueprint blueprint, String subject) {
    JsonObject tokens = blueprint.tokens().fields();
    for (int i = 0; i < tokens.size(); i++) {
      String name = "tokens." + tokens.name(i);
      if (subject.equals(name) || subject.equals(name + BELOW)) {
        return Path.of("tokens", tokens.name(i));
      }
    }
    if (tokens.get("colors") instanceof JsonObject colours) {
      for (int i = 0; i < colours.size(); i++) {
        if (subject.equals("tokens.colors." + colours.name(i))) {
          return Path.of("tokens", "colors", colours.name(i));
        }
      }
    }
    return null;
  }

  private static @Nullable JsonValue mended(Blueprint blueprint, Path path, JsonValue value) {
    return switch (path.last()) {
      case "base_spacing" -> spacing(blueprint.schema().limits(), value);
      case "border_radius" -> radius(value);
      default -> {
        Colour colour = ColourSpelling.meant(value);
        yield colour == null ? null : JsonString.of(colour.toHex());
      }
    };
  }

  /** The nearest multiple of the grid within the limits; of two, the greater. */
  private static @Nullable JsonValue spacing(Limits limits, JsonValue value) {
    double px = Lengths.px(value);
    if (!Double.isFinite(px)) {
      return null;
    }
    double grid = limits.get(Limit.SPACING_GRID);
    double most = Math.floor(limits.get(Limit.MAX_SPACING) / grid);
    double steps = Math.max(0, Math.min(most, Math.floor(px / grid + 0.5)));
    return JsonNumber.of(new BigDecimal(steps * grid).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** A plain number is one of px; spaces before the unit are dropped. */
  private static @Nullable JsonValue radius(JsonValue value) {
    if (value instanceof JsonNumber number && number.value() < 0) {
      return JsonNumber.of(0);
    }
    if (!(value instanceof JsonString text) || text.value().length() > MAX_LENGTH_CHARACTERS) {
      return null;
    }
    String given = text.value().strip();
    int unit = given.length();
    while (unit > 0 && !isDigit(given.charAt(unit - 1))) {
      unit--;
    }
    String ending = given.substring(unit).strip();
    String length = given.substring(0, unit) + (ending.isEmpty() ? "px" : ending);
    return isLength(length) ? JsonString.of(length) : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
