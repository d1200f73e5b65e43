package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Words;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.StyleWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Doubts "it" behind a clause that speaks of a border or a shadow: {@code add a border to the
 * header and make it red} may be about the border, {@code then remove it} all the more.
 */
final class WornThing {
  private WornThing() {}

  /**
   * Returns a reading, or why nobody knows what it is about.
   *
   * @param previous the clause before; or null
   */
  static Reading doubted(Words words, int start, int end, Reading reading, Reading previous) {
    String worn = worn(previous);
    Noun it = reading.target().single();
    boolean isIt = it != null && it.pronoun() && words.is(it.from(), "it");
    if (worn == null || it == null || !isIt || !maySayOfWorn(reading)) {
      return reading;
    }
    Noun bearer = previous.target().single();
    List<String> ways =
        bearer == null
            ? List.of()
            : List.of(
                words.typed(start, it.from())
                    + " "
                    + words.typed(bearer.from(), bearer.to())
                    + (it.to() < end ? " " + words.typed(it.to(), end) : ""));
    return Reading.invalid(reading.verb(), reading.target(), "'it' may be the " + worn, ways);
  }

  /** The border or shadow that a clause speaks of; null for none. */
  private static @Nullable String worn(Reading reading) {
    Property property = reading.property();
    if (property != null && isWorn(property.key())) {
      return property.key().startsWith("border") ? "border" : property.key();
    }
    for (Change change : reading.changes()) {
      if (change.parameters() instanceof StyleWord style && isWorn(style.key())) {
        return style.key();
      }
    }
    return null;
  }

  private static boolean isWorn(String key) {
    return switch (key) {
      case "border", "border_color", "border_width", "shadow" -> true;
      default -> false;
    };
  }

  /** A border is neither moved nor bold, and says nothing. */
  private static boolean maySayOfWorn(Reading reading) {
    return reading.property() == null
        && reading.asksOnlyFor(
            Intent.MODIFY_COLOR,
            Intent.RESIZE_COMPONENT,
            Intent.REMOVE_COMPONENT,
            Intent.SET_VISIBILITY);
  }
}
