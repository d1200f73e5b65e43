package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Validator.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

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
  private static final double LEAST = 4.5;
  private static final double LEAST_OF_LARGE = 3;
  private static final double LARGE_PX = 24;
  private static final double LARGE_BOLD_PX = 18.66;
  private static final double BOLD_WEIGHT = 700;

  ContrastRule() {
    super("contrast", Severity.WARNING, Scope.SURFACE);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    String key = isExempt(component) ? null : Colours.textKey(component);
    Colour ink = key == null ? null : Colours.resolve(blueprint, component.style(key));
    Colour below = ink == null ? null : Surface.of(blueprint, component).colour();
    if (key != null && ink != null && below != null) {
      check(component, key, ink.over(below), below, out);
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

  private void check(
      Component component, String key, Colour ink, Colour below, Consumer<Violation> out) {
    double ratio = ink.contrastTo(below);
    double least = isLarge(component) ? LEAST_OF_LARGE : LEAST;
    if (ratio >= least) {
      return;
    }
    // From one limit for all sizes: a smaller font alone makes a text of no contrast no worse.
    double measure = LEAST - ratio;
    boolean same = ink.equals(below);
    String message =
        same
            ? "the text is " + ink + " on " + below + " and cannot be seen"
            : ink + " on " + below + " has a contrast of " + shown(ratio, least);
    Severity severity = same ? Severity.ERROR : Severity.WARNING;
    out.accept(new Violation(id(), severity, component.id(), key, measure, message));
  }

  /** Two decimals, which do not make the ratio look as if it reached the limit. */
  private static String shown(double ratio, double least) {
    BigDecimal exact = new BigDecimal(ratio);
    BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
    BigDecimal spelled =
        rounded.doubleValue() < least ? rounded : exact.setScale(2, RoundingMode.DOWN);
    return spelled.toPlainString() + ":1, below " + number(least) + ":1";
  }

  /** A size that cannot be read may be large. */
  private static boolean isLarge(Component component) {
    JsonValue size = component.style("font_size");
    double px = Lengths.px(size);
    return size != null
        && (Double.isNaN(px) || px >= (isBold(component) ? LARGE_BOLD_PX : LARGE_PX));
  }

  private static boolean isBold(Component component) {
    JsonValue weight = component.style("font_weight");
    return Lengths.px(weight) >= BOLD_WEIGHT
        || (weight instanceof JsonString text
            && (text.value().equals("bold") || text.value().equals("bolder")));
  }
}
