package dev.blueline.decompose.bind;

import dev.blueline.model.Box;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.Lengths;
import dev.blueline.model.Tokens;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.MoveTo;
import dev.blueline.plan.Parameters.Paint;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.Parameters.StyleNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a command says that is so now, as in "from 300px to 500px": whoever says what is not so may
 * mean another component. Of what the document does not state nobody knows that it is false.
 */
final class StatedValue {
  /** A length is said in whole px. */
  private static final double PX = 1;

  private StatedValue() {}

  /** Returns why a component is not the one meant; null where it may be. */
  static @Nullable String objection(Parameters stated, Component component, Tokens tokens) {
    return isFalse(stated, component, tokens)
        ? "'" + component.id() + "' is not now what the command says"
        : null;
  }

  private static boolean isFalse(Parameters stated, Component component, Tokens tokens) {
    if (stated instanceof Paint paint) {
      Colour wanted = Colour.parse(paint.colour());
      Colour present = ColourKeys.colourOf(component, paint.property(), tokens);
      return wanted != null && present != null && !wanted.equals(present);
    }
    if (stated instanceof MoveTo place) {
      Box box = component.box();
      return box != null && (differ(place.x(), box.x()) || differ(place.y(), box.y()));
    }
    Amount amount = stated.amount();
    if (amount == null || amount.kind() != Amount.Kind.TO) {
      return false;
    }
    double tolerance = stated instanceof StyleNumber number && isShare(number) ? 0 : PX;
    double distance = Math.abs(present(stated, component) - amount.value());
    return distance > 0 && distance >= tolerance;
  }

  private static boolean differ(@Nullable Double stated, double present) {
    return stated != null && Math.abs(stated - present) >= PX;
  }

  private static boolean isShare(StyleNumber number) {
    return number.key().equals("opacity");
  }

  private static double present(Parameters stated, Component component) {
    if (stated instanceof Resize resize) {
      return resize.dimension().of(component);
    }
    return stated instanceof StyleNumber number
        ? Lengths.px(component.style(number.key()))
        : Double.NaN;
  }
}
