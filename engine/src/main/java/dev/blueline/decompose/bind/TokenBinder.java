package dev.blueline.decompose.bind;

import dev.blueline.decompose.clauses.TokenReader;
import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.words.Property;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Letters;
import dev.blueline.model.Path;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.plan.Parameters.Paint;
import dev.blueline.plan.Parameters.Shade;
import dev.blueline.plan.Parameters.StyleNumber;
import dev.blueline.plan.Parameters.TokenColour;
import dev.blueline.plan.Parameters.TokenLength;
import dev.blueline.plan.Parameters.TokenShade;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clauses that are about tokens. "The primary color" is a token wherever the document has
 * it; any other name is one only where no component is called so.
 */
final class TokenBinder {
  private static final String TOKENS = "tokens";

  private final Blueprint blueprint;
  private final ParameterBinder parameters;

  TokenBinder(Blueprint blueprint, ParameterBinder parameters) {
    this.blueprint = blueprint;
    this.parameters = parameters;
  }

  /**
   * Returns what a clause does to a token; null where it means none.
   *
   * @param isLastResort whether no component is called what the clause says
   */
  @Nullable Parameters bind(ClauseTemplate clause, boolean isLastResort) {
    Parameters wanted = clause.change().parameters();
    if (wanted instanceof TokenLength length) {
      return lengths(length);
    }
    if (wanted instanceof StyleNumber number && clause.target().isInherited()) {
      return bareRadius(clause.property(), number);
    }
    Path path = isColour(wanted) ? colourPath(clause.target(), isLastResort) : null;
    if (path == null) {
      return null;
    }
    if (wanted instanceof Shade shade) {
      return new TokenShade(path, shade.points());
    }
    return wanted instanceof Paint paint
        ? new TokenColour(path, parameters.colour(paint.colour()))
        : null;
  }

  /** "Change the title to brand": a token's name is a colour, as "red" is. */
  Change preferColour(Change change) {
    if (!change.isGuess() || !(change.parameters() instanceof Parameters.Text text)) {
      return change;
    }
    String name = name(text.value());
    return blueprint.tokens().colour(name) == null
        ? change
        : Changes.paint(ColourProperty.MAIN, name);
  }

  private static boolean isColour(Parameters wanted) {
    return (wanted instanceof Paint paint && paint.property() == ColourProperty.MAIN)
        || (wanted instanceof Shade shade && shade.property() == ColourProperty.MAIN);
  }

  /** "Set the border radius to 12px", said of nothing, is said of all. */
  private @Nullable Parameters bareRadius(@Nullable Property property, StyleNumber number) {
    Path path = Path.of(TOKENS, "border_radius");
    boolean token =
        property != null
            && property.key().equals(number.key())
            && number.key().equals("border_radius")
            && blueprint.tokens().fields().get("border_radius") != null;
    return token ? new TokenLength(List.of(path), number.amount()) : null;
  }

  private @Nullable Path colourPath(TargetPhrase target, boolean isLastResort) {
    if (target.nouns().size() != 1 || !target.exceptions().isEmpty()) {
      return null;
    }
    Noun noun = target.nouns().get(0);
    boolean plain = !noun.pronoun() && !noun.everything() && noun.quoted() == null;
    if (!plain || noun.isNarrowed()) {
      return null;
    }
    boolean isSaid = target.named() != null || endsInColour(noun.head());
    if (!isSaid && !isLastResort) {
      return null;
    }
    String name = name(noun.head());
    Path direct = direct(name);
    return direct != null || !isLastResort ? direct : named(name);
  }

  private static boolean endsInColour(String head) {
    int end = head.length();
    boolean mayBe = end > 4 && (head.charAt(end - 1) | ' ') == 'r';
    return mayBe
        && (head.regionMatches(true, end - 5, "color", 0, 5)
            || head.regionMatches(true, end - 6, "colour", 0, 6));
  }

  private static String name(String head) {
    String name = Letters.lower(head).replace(' ', '_').replace('-', '_');
    name = name.endsWith("_token") ? name.substring(0, name.length() - "_token".length()) : name;
    return name.endsWith("_colour")
        ? name.substring(0, name.length() - "_colour".length()) + "_color"
        : name;
  }

  /** A token such as {@code primary_color}. */
  private @Nullable Path direct(String name) {
    String key = name.endsWith("_color") ? name : name + "_color";
    return isColour(blueprint.tokens().fields().get(key)) ? Path.of(TOKENS, key) : null;
  }

  /** One of {@code tokens.colors}. */
  private @Nullable Path named(String name) {
    String key =
        name.endsWith("_color") ? name.substring(0, name.length() - "_color".length()) : name;
    JsonValue colors = blueprint.tokens().fields().get("colors");
    boolean has = colors instanceof JsonObject all && isColour(all.get(key));
    return has ? Path.of(TOKENS, "colors", key) : null;
  }

  private static boolean isColour(@Nullable JsonValue value) {
    return value instanceof JsonString text && Colour.parse(text.value()) != null;
  }

  private Parameters lengths(TokenLength wanted) {
    List<Path> paths = new ArrayList<>(1);
    for (Path path : wanted.paths()) {
      if (TokenReader.isAllEntries(path)) {
        addEntries(path.parent(), wanted.amount(), paths);
      } else {
        requireLength(path);
        paths.add(path);
      }
    }
    return new TokenLength(paths, wanted.amount());
  }

  private void addEntries(Path scale, Amount amount, List<Path> paths) {
    JsonValue value = blueprint.documentField(scale);
    if (value instanceof JsonObject entries && amount.kind() != Amount.Kind.TO) {
      for (int i = 0; i < entries.size(); i++) {
        paths.add(scale.child(entries.name(i)));
      }
    } else if (value instanceof JsonObject) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE, "it does not say which size of the font scale");
    } else {
      requireLength(scale);
      paths.add(scale);
    }
  }

  private void requireLength(Path path) {
    JsonValue value = blueprint.documentField(path);
    if (!(value instanceof JsonNumber) && !(value instanceof JsonString)) {
      throw new UnboundException(
          RefusalCode.TARGET_NOT_FOUND, "the document has no token '" + path.last() + "'");
    }
  }
}
