package dev.blueline.decompose.bind;

import dev.blueline.model.PlainNumber;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Step;
import java.util.Locale;

/** Says in plain words what a step wants: {@code height grows by 20%}. */
final class StepText {
  private StepText() {}

  static String of(Step step) {
    Parameters parameters = step.parameters();
    if (parameters instanceof Parameters.Paint paint) {
      return colour(paint.property()) + " becomes " + paint.colour();
    }
    if (parameters instanceof Parameters.Shade shade) {
      return colour(shade.property()) + " gets " + shade(shade.points());
    }
    if (parameters instanceof Parameters.Resize resize) {
      return word(resize.dimension()) + " " + amount(resize.amount());
    }
    if (parameters instanceof Parameters.Text text) {
      return "text becomes \"" + text.value() + "\"";
    }
    if (parameters instanceof Parameters.ReplaceText text) {
      return "\"" + text.search() + "\" in the text becomes \"" + text.replacement() + "\"";
    }
    if (parameters instanceof Parameters.StyleWord style) {
      return style.key() + " becomes " + style.value();
    }
    if (parameters instanceof Parameters.StyleNumber style) {
      return style.key() + " " + amount(style.amount());
    }
    if (parameters instanceof Parameters.StyleFlag style) {
      return style.key() + " becomes " + style.value();
    }
    return place(step, parameters);
  }

  private static String place(Step step, Parameters parameters) {
    if (parameters instanceof Parameters.Reorder reorder) {
      String anchor = reorder.anchor() == null ? "" : " " + reorder.anchor();
      return "goes " + word(reorder.direction()) + anchor;
    }
    if (parameters instanceof Parameters.Shift shift) {
      return "moves " + number(shift.right()) + "px right, " + number(shift.down()) + "px down";
    }
    if (parameters instanceof Parameters.MoveTo to) {
      return "moves to x " + to.x() + ", y " + to.y();
    }
    if (parameters instanceof Parameters.Beside beside) {
      return "goes to the " + word(beside.side()) + " of " + beside.anchor();
    }
    if (parameters instanceof Parameters.Align align) {
      String frame = align.anchor() == null ? "its parent or the screen" : align.anchor();
      return word(align.edge()) + " aligned with " + frame;
    }
    if (parameters instanceof Parameters.Add add) {
      return "a new " + add.type();
    }
    if (parameters instanceof Parameters.Duplicate copies) {
      return copies.count() + (copies.count() == 1 ? " copy" : " copies") + " of each";
    }
    return token(step, parameters);
  }

  private static String token(Step step, Parameters parameters) {
    if (parameters instanceof Parameters.TokenColour token) {
      return token.path() + " becomes " + token.colour();
    }
    if (parameters instanceof Parameters.TokenShade token) {
      return token.path() + " gets " + shade(token.points());
    }
    if (parameters instanceof Parameters.TokenLength token) {
      return token.paths().get(0) + " " + amount(token.amount());
    }
    if (parameters instanceof Parameters.Visibility visibility) {
      return word(visibility);
    }
    return step.intent().text().replace('_', ' ');
  }

  private static String colour(Parameters.ColourProperty property) {
    return switch (property) {
      case MAIN -> "colour";
      case BACKGROUND -> "background";
      case TEXT -> "text colour";
      case BORDER -> "border colour";
    };
  }

  private static String shade(int points) {
    return Math.abs(points) + " points " + (points < 0 ? "darker" : "lighter");
  }

  private static String amount(Amount amount) {
    String value = number(Math.abs(amount.value()));
    String verb = amount.value() < 0 ? "shrinks by " : "grows by ";
    return switch (amount.kind()) {
      case TO -> "becomes " + number(amount.value());
      case AT_LEAST -> "becomes at least " + number(amount.value());
      case BY -> verb + value + "px";
      case PERCENT -> verb + value + "%";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String number(double value) {
    return PlainNumber.of(value, 2);
  }
}
