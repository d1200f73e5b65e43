package dev.blueline.decompose.bind;

import dev.blueline.decompose.values.Change;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Border;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.Letters;
import dev.blueline.model.Path;
import dev.blueline.model.Tokens;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Align;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Beside;
import dev.blueline.plan.Parameters.Paint;
import dev.blueline.plan.Parameters.Reorder;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.Parameters.StyleFlag;
import dev.blueline.plan.Parameters.StyleNumber;
import dev.blueline.plan.Parameters.StyleWord;
import dev.blueline.plan.Parameters.TokenColour;
import dev.blueline.plan.Parameters.TokenShade;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Turns what a template wants into what a document can hold: tokens to colours, anchors to ids. */
final class ParameterBinder {
  private final Blueprint blueprint;

  /** As this command has made them so far. */
  private Tokens tokens;

  ParameterBinder(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.tokens = blueprint.tokens();
  }

  /** What a command makes of a token is what it means from there on. */
  void follow(Parameters bound) {
    if (bound instanceof TokenColour made) {
      follow(made.path(), Colour.parse(made.colour()));
    } else if (bound instanceof TokenShade shade) {
      Colour present = tokens.colour(shade.path().last());
      follow(shade.path(), present == null ? null : present.withLightnessMoved(shade.points()));
    }
  }

  private void follow(Path token, @Nullable Colour made) {
    tokens = made == null ? tokens : tokens.with(token, made);
  }

  /** Returns the parameters for these targets. */
  Parameters bind(Change change, List<Component> components, @Nullable Binding anchor) {
    Parameters parameters = change.parameters();
    if (parameters instanceof Paint paint) {
      requireSaid(change, paint);
      return new Paint(paint.property(), colour(paint.colour()));
    }
    if (parameters instanceof Resize resize && !isSound(resize.amount())) {
      throw new UnboundException(RefusalCode.INVALID_VALUE, "a size is above 0");
    }
    if (parameters instanceof Parameters.Swap && components.size() != 2) {
      throw new UnboundException(
          RefusalCode.AMBIGUOUS_TARGET,
          "two components swap places, and this names " + components.size());
    }
    if (change.intent() == Intent.SET_PROPERTY || parameters instanceof StyleWord) {
      return style(change, components);
    }
    return anchor == null ? parameters : anchored(parameters, single(anchor));
  }

  private void requireSaid(Change change, Paint paint) {
    if (change.isGuess() && tokens.colour(paint.colour()) == null) {
      throw new UnboundException(
          RefusalCode.NOT_UNDERSTOOD,
          "'" + paint.colour().replace('_', ' ') + "' says nothing of a component");
    }
  }

  private static boolean isSound(Amount amount) {
    return amount.kind() != Amount.Kind.TO || amount.value() > 0;
  }

  private static Parameters anchored(Parameters parameters, String anchor) {
    if (parameters instanceof Reorder reorder) {
      return new Reorder(reorder.direction(), anchor, reorder.count());
    }
    if (parameters instanceof Beside beside) {
      return new Beside(beside.side(), anchor);
    }
    return parameters instanceof Align align ? new Align(align.edge(), anchor) : parameters;
  }

  /** What lies in something else is moved in there, and not on the page. */
  void requireOnPage(List<Component> components) {
    for (Component component : components) {
      String parent = blueprint.parentId(component.id());
      if (parent != null
          && (blueprint.parentId(parent) != null || blueprint.childCount(null) > 1)) {
        throw new UnboundException(
            RefusalCode.INVALID_VALUE,
            "'" + component.id() + "' lies in '" + parent + "', and not on the page itself");
      }
    }
  }

  /** What is moved to the top of a component is what lies in it, and nothing else. */
  void requireIn(Component whole, List<Component> components) {
    for (Component component : components) {
      if (!whole.id().equals(blueprint.parentId(component.id()))) {
        throw new UnboundException(
            RefusalCode.INVALID_VALUE,
            "'" + component.id() + "' does not lie in '" + whole.id() + "' itself");
      }
    }
  }

  /** Returns the id of the one component that an anchor means. */
  static String single(Binding anchor) {
    return only(anchor).id();
  }

  /** Returns the one component that an anchor means. */
  static Component only(Binding anchor) {
    if (anchor.failure() != null) {
      throw new UnboundException(anchor);
    }
    if (anchor.components().size() != 1) {
      throw new UnboundException(
          RefusalCode.AMBIGUOUS_TARGET, "it does not say which one to go by");
    }
    return anchor.components().get(0);
  }

  /** Returns a colour as it is stored. A token's name wins over the CSS colour of that name. */
  String colour(String typed) {
    Colour colour = colourOf(typed);
    if (colour == null) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE, "'" + typed.replace('_', ' ') + "' is no colour");
    }
    return colour.toHex();
  }

  private @Nullable Colour colourOf(String typed) {
    Colour token = tokens.colour(typed);
    return token == null ? colourOfWords(typed) : token;
  }

  /** Words stand with underscores between them; a token may be spelled with spaces. */
  private @Nullable Colour colourOfWords(String typed) {
    if (typed.indexOf('_') < 0) {
      return Colour.parse(typed);
    }
    Colour token = tokens.colour(typed.replace('_', ' '));
    return token == null ? Colour.parse(typed.replace("_", "")) : token;
  }

  private Parameters style(Change change, List<Component> components) {
    Parameters parameters = change.parameters();
    String key = keyOf(parameters);
    if (key != null && !blueprint.schema().isStyleKey(key)) {
      for (Component component : components) {
        if (component.style(key) == null) {
          throw new UnboundException(
              RefusalCode.UNSUPPORTED,
              "neither the schema nor '" + component.id() + "' knows a style called '" + key + "'");
        }
      }
    }
    if (!(parameters instanceof StyleWord word)) {
      return parameters;
    }
    return switch (word.key()) {
      case "border" -> border(word);
      case "shadow" -> shadow(word);
      default -> word;
    };
  }

  /** A colour alone is stored as every colour is; the rest of a shadow as it is typed. */
  private StyleWord shadow(StyleWord style) {
    Colour colour = colourOf(style.value());
    return colour == null ? style : new StyleWord(style.key(), colour.toHex());
  }

  private static @Nullable String keyOf(Parameters parameters) {
    if (parameters instanceof StyleWord word) {
      return word.key();
    }
    if (parameters instanceof StyleNumber number) {
      return number.key();
    }
    return parameters instanceof StyleFlag flag ? flag.key() : null;
  }

  /** A colour inside a border is stored as every colour is. */
  private StyleWord border(StyleWord style) {
    Border border = Border.of(spelled(style.value()), tokens);
    if (!border.isSound() && hasOnlyWords(style.value())) {
      throw new UnboundException(RefusalCode.INVALID_VALUE, "'" + style.value() + "' is no border");
    }
    return new StyleWord(style.key(), border.withHexColours().toString());
  }

  /** "2px solid dark_blue": a colour of several words is one that CSS has no spaces in. */
  private String spelled(String border) {
    if (border.indexOf('_') < 0) {
      return border;
    }
    StringJoiner words = new StringJoiner(" ");
    for (String word : Border.of(border, tokens).words()) {
      Colour colour = word.indexOf('_') < 0 ? null : colourOf(word);
      words.add(colour == null ? word : colour.toHex());
    }
    return words.toString();
  }

  /** Whether there are words, numbers and colours alone, of which each must be a part of it. */
  private static boolean hasOnlyWords(String border) {
    for (int i = 0; i < border.length(); i++) {
      char c = border.charAt(i);
      if (!Letters.isLetterOrDigit(c) && " #._-%".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
