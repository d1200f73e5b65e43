package dev.blueline.decompose.values;

import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.Lengths;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.Parameters.StyleNumber;
import dev.blueline.plan.Parameters.StyleWord;
import org.jspecify.annotations.Nullable;

/** What a change of a length may mean besides, as only the component tells. */
public enum Doubt {
  /** "Double the price": of a text, or of what shows a number, that may be what is to double. */
  VALUE,
  /** "Increase the height to 80": of what is higher, that is no increase. */
  GROWTH,
  /** "Decrease the height to 80". */
  DECREASE,
  /** "Add 20px padding": of what has some, that may be so much more. */
  MORE,
  /** "Add a border": what has one has another one by that, or keeps it. */
  WORN,
  /** "A red underline": a line of a text has no colour of its own. */
  COLOURED,
  /** "Thinner": only a line is that in height; a text may be in its strokes. */
  LINE,
  /** "Shorten the title", "the cta's text shorter": that may be of what it says. */
  WORDS,
  /** "Change the price to $13": of what says nothing, that is no change. */
  UNSAID,
  /** "Square": of what is not rounded, that is of its sides. */
  SIDES;

  /** Returns why a change may mean something else of a component; null where it is sure. */
  public @Nullable String objection(Parameters parameters, Component component) {
    return switch (this) {
      case VALUE ->
          mayShowValue(component)
              ? "what '" + component.id() + "' says may be meant, and not its size"
              : null;
      case GROWTH, DECREASE ->
          isTheOtherWay(parameters, component)
              ? "for '" + component.id() + "' that goes the other way"
              : null;
      case MORE ->
          isTo(parameters) && present(parameters, component) > 0
              ? "it does not say whether '" + component.id() + "' gets so much, or so much more"
              : null;
      case WORN ->
          isWorn(parameters, component) ? "'" + component.id() + "' has one already" : null;
      case COLOURED -> "an underline or a strikethrough has no colour of its own";
      case LINE ->
          isLine(component) && isOf(Dimension.HEIGHT, parameters)
              ? null
              : "it does not say what of '" + component.id() + "' becomes thinner";
      case WORDS ->
          isRelative(parameters) && isOfWords(parameters, component)
              ? "it does not say whether '" + component.id() + "' is to be lower, or to say less"
              : null;
      case UNSAID -> component.text() == null ? "'" + component.id() + "' says nothing now" : null;
      case SIDES ->
          isOblong(component) && !(Lengths.px(component.style("border_radius")) > 0)
              ? "it does not say whether the sides of '" + component.id() + "' are meant"
              : null;
    };
  }

  private static boolean mayShowValue(Component component) {
    String text = component.text();
    if (text == null) {
      return false;
    }
    boolean may = !component.schema().isBoxLike(component.type());
    for (int i = 0; i < text.length() && !may; i++) {
      may = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return may;
  }

  private boolean isTheOtherWay(Parameters parameters, Component component) {
    Amount amount = parameters.amount();
    double present = present(parameters, component);
    if (amount == null || amount.kind() == Amount.Kind.BY || Double.isNaN(present)) {
      return false;
    }
    double more = amount.kind() == Amount.Kind.TO ? amount.value() - present : amount.value();
    return this == GROWTH ? more < 0 : more > 0;
  }

  private static boolean isTo(Parameters parameters) {
    Amount amount = parameters.amount();
    return amount != null && amount.kind() == Amount.Kind.TO;
  }

  private static boolean isOblong(Component component) {
    Box box = component.box();
    return box != null && Math.abs(box.width() - box.height()) >= 1;
  }

  private static boolean isRelative(Parameters parameters) {
    Amount amount = parameters.amount();
    return amount != null && amount.kind() == Amount.Kind.PERCENT;
  }

  private static boolean isOfWords(Parameters parameters, Component component) {
    boolean isText = component.text() != null && !component.schema().isBoxLike(component.type());
    return isText || isOf(Dimension.FONT_SIZE, parameters);
  }

  private static double present(Parameters parameters, Component component) {
    if (parameters instanceof Resize resize) {
      return resize.dimension().of(component);
    }
    if (parameters instanceof StyleNumber number) {
      boolean isFull = number.key().equals("opacity") && component.style("opacity") == null;
      return isFull ? 1 : Lengths.px(component.style(number.key()));
    }
    return Double.NaN;
  }

  private static boolean isWorn(Parameters parameters, Component component) {
    if (!(parameters instanceof StyleWord word)) {
      return false;
    }
    String present = component.styleText(word.key());
    return present != null && !present.equals(word.value()) && !present.startsWith("none");
  }

  private static boolean isLine(Component component) {
    String type = component.type();
    return type.equals("divider") || component.schema().synonyms("divider").contains(type);
  }

  private static boolean isOf(Dimension dimension, Parameters parameters) {
    return parameters instanceof Resize resize && resize.dimension() == dimension;
  }
}
