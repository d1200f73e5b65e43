package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Lengths;
import dev.blueline.model.Limit;
import dev.blueline.model.Limits;
import dev.blueline.verify.Colours;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Surface;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text can be read on what it stands on: W3C, Web Content Accessibility Guidelines 2.2, 2023,
 * success criterion 1.4.3, contrast (minimum). Text of the very colour of its {@link Surface} is an
 * error, any other lack of contrast a warning.
 *
 * <p>The criterion exempts what nobody sees, inactive components and pure decoration; so does this.
 * A component is hidden by its own style, as for other rules. Nothing is said where a colour is not
 * stated, or the surface is not clear.
 */
final class ContrastRule extends FieldRule {
  private static final Aspects READS =
      Aspects.TEXT.and(Aspects.FONT).and(Aspects.STATE).and(Surface.READS);

  private static final double BOLD_WEIGHT = 700;

  /** As many as there are sums of the greatest and the least channel: what lightness is made of. */
  private static final int LIGHTNESS_STEPS = 510;

  ContrastRule() {
    super("contrast", Severity.WARNING, Scope.SURFACE, READS);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Sight sight = isExempt(component) ? null : Sight.of(blueprint, component);
    if (sight != null) {
      check(component, sight, out);
    }
  }

  private static boolean isExempt(Component component) {
    String text = component.text();
    return text == null
        || text.isBlank()
        || component.isHidden()
        || component.style("disabled") == JsonBoolean.TRUE
        || "decoration".equals(component.role());
  }

  /**
   * A text as it is seen.
   *
   * @param key the style key that states its colour
   * @param stated that colour, perhaps translucent
   * @param below what it stands on
   */
  private record Sight(String key, Colour stated, Colour below) {
    /** Returns how a component's text is seen; null where that is not clear. */
    static @Nullable Sight of(Blueprint blueprint, Component component) {
      String key = Colours.textKey(component);
      Colour stated = key == null ? null : Colours.resolve(blueprint, component.style(key));
      Colour below = stated == null ? null : Surface.of(blueprint, component).colour();
      return key == null || stated == null || below == null ? null : new Sight(key, stated, below);
    }

    double contrastOf(Colour colour) {
      return colour.over(below).contrastTo(below);
    }
  }

  private void check(Component component, Sight sight, Consumer<Violation> out) {
    double ratio = sight.contrastOf(sight.stated);
    double least = least(component);
    if (ratio >= least) {
      return;
    }
    // From one limit for all sizes: a smaller font alone makes a text of no contrast no worse.
    double measure = component.schema().limits().get(Limit.CONTRAST) - ratio;
    Colour ink = sight.stated.over(sight.below);
    Colour below = sight.below;
    boolean same = ink.equals(below);
    String message =
        same
            ? "the text is " + ink + " on " + below + " and cannot be seen"
            : ink + " on " + below + " has a contrast of " + shown(ratio, least);
    Severity severity = same ? Severity.ERROR : Severity.WARNING;
    out.accept(new Violation(id(), severity, component.id(), "text", measure, message));
  }

  /** Two decimals, which do not make the ratio look as if it reached the limit. */
  private static String shown(double ratio, double least) {
    BigDecimal exact = new BigDecimal(ratio);
    BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
    BigDecimal spelled =
        rounded.doubleValue() < least ? rounded : exact.setScale(2, RoundingMode.DOWN);
    return spelled.toPlainString() + ":1, below " + number(least) + ":1";
  }

  private static double least(Component component) {
    Limits limits = component.schema().limits();
    return limits.get(isLarge(component, limits) ? Limit.LARGE_CONTRAST : Limit.CONTRAST);
  }

  /** A size that cannot be read may be large. */
  private static boolean isLarge(Component component, Limits limits) {
    JsonValue size = component.style("font_size");
    double px = Lengths.px(size);
    Limit from = isBold(component) ? Limit.LARGE_BOLD_FONT_SIZE : Limit.LARGE_FONT_SIZE;
    return size != null && (Double.isNaN(px) || px >= limits.get(from));
  }

  private static boolean isBold(Component component) {
    JsonValue weight = component.style("font_weight");
    return Lengths.px(weight) >= BOLD_WEIGHT
        || (weight instanceof JsonString text
            && (text.value().equals("bold") || text.value().equals("bolder")));
  }

  /** A translucent text may be too faint in any lightness; then it is made opaque as well. */
  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    Sight sight = Sight.of(blueprint, component);
    if (sight == null) {
      return List.of();
    }
    Colour opaque = new Colour(sight.stated.rgba() | 0xFF);
    Colour nearest = nearest(sight, sight.stated, least(component));
    Colour clear = nearest == null ? nearest(sight, opaque, least(component)) : nearest;
    return clear == null ? List.of() : List.of(Repainting.of(component, sight.key, clear, true));
  }

  /**
   * The colour of the least other lightness, in HSL, that can be read; of two, the one of more
   * contrast.
   */
  private static @Nullable Colour nearest(Sight sight, Colour from, double least) {
    for (int step = 0; step <= LIGHTNESS_STEPS; step++) {
      Colour darker = from.withLightnessMoved(-100.0 * step / LIGHTNESS_STEPS);
      Colour lighter = from.withLightnessMoved(100.0 * step / LIGHTNESS_STEPS);
      boolean isLighter = sight.contrastOf(lighter) > sight.contrastOf(darker);
      Colour best = isLighter ? lighter : darker;
      if (sight.contrastOf(best) >= least) {
        return best;
      }
    }
    return null;
  }
}
