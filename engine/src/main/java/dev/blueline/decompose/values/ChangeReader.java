package dev.blueline.decompose.values;

import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Letters;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.plan.Parameters.Edge;
import dev.blueline.plan.Parameters.StyleWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads words that say how something is to become: {@code much bigger}, {@code dark blue}, {@code
 * bold and 30% wider}, {@code hidden}, {@code a red background}, {@code 12px padding}.
 */
public final class ChangeReader {
  /** Words before a change that add nothing to it. */
  private static final Set<String> FILLERS =
      Set.of(
          "a", "an", "also", "just", "be", "look", "appear", "become", "in", "with", "have", "even",
          "really", "very", "quite", "super", "please", "both", "all", "get", "some");

  /** Words of style that are said of a colour where one follows. */
  private static final Set<String> OF_COLOURS = Set.of("light", "thin", "normal", "underline");

  private final Words words;
  private final ValueReader values;
  private final SizeReader sizes;
  private final ShadeReader shades;
  private final DecorationReader decorations;

  private int at;
  private int to;
  private boolean endsInOpenText;

  private @Nullable Property named;

  /** Where the change that was read last starts, behind words that add nothing to it. */
  private int changeFrom;

  /** Whether a word that nobody knows is taken for the name of a token, once. */
  private boolean mayGuess;

  public ChangeReader(Words words, ValueReader values) {
    this.words = words;
    this.values = values;
    this.sizes = new SizeReader(words, values);
    this.shades = new ShadeReader(words, values, sizes);
    this.decorations = new DecorationReader(words, values);
  }

  /**
   * Returns the changes that some words ask for, all of them; null where they say anything else.
   *
   * @param subject the property the words are said of, as in "the header's text bigger"; or null
   */
  public @Nullable List<Change> read(int from, int limit, @Nullable Property subject) {
    at = from;
    to = limit;
    endsInOpenText = false;
    named = null;
    List<Change> changes = new ArrayList<>(1);
    boolean mayNarrow = words.is(from, "with");
    int runStart = 0; // of looks in a row that no word joins
    while (at < to) {
      int end = at;
      if (!changes.isEmpty() && !skipJoint()) {
        return null;
      }
      Change change = readNext(subject);
      boolean runsOn = !changes.isEmpty() && changeFrom == end;
      if (change == null || (runsOn && Changes.areOne(changes.get(changes.size() - 1), change))) {
        return null;
      }
      runStart = runsOn ? runStart : changes.size();
      changes.add(change);
      if (runsOn && Changes.isOfText(change)) {
        changes.subList(runStart, changes.size()).replaceAll(Changes::ofLetters);
      }
    }
    boolean narrows = mayNarrow && (changes.size() > 1 || isThingColoured(from + 1));
    return changes.isEmpty() || narrows ? null : changes;
  }

  /** "The buttons with white text red", "with a border red": which ones are meant, or how. */
  private boolean isThingColoured(int from) {
    int property = words.is(from, "a") || words.is(from, "an") ? propertyEnd(from + 1) : -1;
    return property > 0 && property < to && colourEnd(property) == to;
  }

  /** As {@link #read}; one word that nobody knows may be the name of a token. */
  public @Nullable List<Change> readGuessing(int from, int end, @Nullable Property subject) {
    mayGuess = true;
    List<Change> read = read(from, end, subject);
    mayGuess = false;
    return read;
  }

  /** The property that what was read last named before its value, as in "text white"; or null. */
  public @Nullable Property named() {
    return named;
  }

  /** Whether what was read last ends in a text without quotation marks. */
  public boolean endsInOpenText() {
    return endsInOpenText;
  }

  /** Behind "text white and", what is bigger or bold is the text, if a text can be that. */
  private @Nullable Change readNext(@Nullable Property subject) {
    int start = at;
    Change same = named == null ? null : readOne(named);
    if (same != null) {
      return same;
    }
    at = start;
    return readOne(subject);
  }

  /** Between two changes stands a comma, "and", both, or nothing at all. */
  private boolean skipJoint() {
    int start = at;
    at += words.is(at, ",") ? 1 : 0;
    at += words.is(at, "and") || words.is(at, "&") || words.is(at, "plus") ? 1 : 0;
    at += words.is(at, "also") ? 1 : 0;
    return at < to || at == start;
  }

  private boolean isFiller(int index) {
    boolean toBe = words.is(index, "to") && (words.is(index + 1, "be") || isHave(index + 1));
    return toBe || FILLERS.contains(words.get(index));
  }

  private boolean isHave(int index) {
    return words.is(index, "have") || words.is(index, "look");
  }

  private @Nullable Change readOne(@Nullable Property subject) {
    int bare = at;
    changeFrom = at;
    Change change = readAt(subject);
    if (change == null) {
      at = bare;
      while (at < to - 1 && words.isKind(at, Kind.WORD) && isFiller(at)) {
        at++;
      }
      changeFrom = at;
      change = at == bare ? null : readAt(subject);
    }
    return change == null || subject == null ? change : Changes.of(subject, change);
  }

  private @Nullable Change readAt(@Nullable Property subject) {
    int start = at;
    Change change = subject == null ? readQualified() : readBorder(subject);
    if (change == null) {
      at = start;
      change = shades.read(start, to, Changes.colourOf(subject));
      at = change == null ? start : shades.end();
    }
    if (change == null) {
      change = sizes.read(start, to, Changes.dimensionOf(subject));
      at = change == null ? start : sizes.end();
    }
    if (change == null) {
      change = readColour(subject);
    }
    if (change == null) {
      at = start;
      change = readWord(subject);
    }
    if (change == null) {
      at = start;
      change = readSaying();
    }
    if (change == null && mayGuess) {
      at = start;
      change = guessColour(subject);
    }
    return change;
  }

  /**
   * A change that names its property itself: "background red", "red background", "12px padding".
   */
  private @Nullable Change readQualified() {
    int start = at;
    int end = propertyEnd(at);
    Change change = end > at ? readPropertyFirst(end) : null;
    if (change == null) {
      change = decorations.read(start, to);
      at = change == null ? start : decorations.end();
    }
    if (change == null) {
      change = readColouredProperty();
    }
    if (change == null) {
      at = start;
      change = readMeasuredProperty();
    }
    return change;
  }

  /** "The border of X 2px solid red". */
  private @Nullable Change readBorder(Property subject) {
    boolean isBorder = subject.key().equals("border");
    Change change = isBorder ? decorations.readBorder(at, to) : null;
    at = change == null ? at : decorations.end();
    return change;
  }

  /** "background red", "padding 12", "font size of 20", "opacity 50%", "text bigger". */
  private @Nullable Change readPropertyFirst(int end) {
    Property property = words.property(at, end);
    int value = end;
    while (value < to
        && (words.is(value, "of") || words.is(value, "to") || words.isKind(value, Kind.SIGN))) {
      value++;
    }
    if (property == null || value >= to) {
      return null;
    }
    int valueEnd = values.amountEnd(value, to);
    boolean isRelative = valueEnd < to && Lexicon.size(words.get(valueEnd)) != null;
    Change measured = isRelative ? null : values.measured(property, value, valueEnd);
    if (measured != null) {
      at = valueEnd;
      named = property;
      return measured;
    }
    at = value;
    if (property.kind() == PropertyKind.TEXT && words.isKind(value, Kind.QUOTED)) {
      return readText(value);
    }
    named = property;
    return readOne(property);
  }

  private Change readText(int quoted) {
    at = quoted + 1;
    return new Change(Intent.EDIT_TEXT, new Parameters.Text(words.quoted(quoted)));
  }

  /** "red background", "dark blue text". */
  private @Nullable Change readColouredProperty() {
    int colourEnd = colourEnd(at);
    int behind = colourEnd > at ? propertyEnd(colourEnd) : -1;
    Property property = behind < 0 ? null : words.property(colourEnd, behind);
    if (property == null || !takesColour(property)) {
      return null;
    }
    String colour = values.colour(at, colourEnd);
    at = behind;
    return colour == null ? null : Changes.paint(Changes.colourOf(property), colour);
  }

  private static boolean takesColour(Property property) {
    return property.key().equals("main") || Changes.colourOf(property) != ColourProperty.MAIN;
  }

  /** "12px padding", "20px font", "50% opacity", "50% transparent", "8px of padding". */
  private @Nullable Change readMeasuredProperty() {
    if (!words.isKind(at, Kind.NUMBER)) {
      return null;
    }
    int amountEnd = values.amountEnd(at, to);
    if (words.is(amountEnd, "transparent") && amountEnd < to) {
      Change change = values.transparent(at, amountEnd);
      at = amountEnd + 1;
      return change;
    }
    int noun = words.is(amountEnd, "of") ? amountEnd + 1 : amountEnd;
    int end = noun < to ? propertyEnd(noun) : -1;
    Property property = end < 0 ? null : words.property(noun, end);
    boolean sized = property == null || property.key().equals("height");
    Change change = sized || property == null ? null : values.measured(property, at, amountEnd);
    at = change == null ? at : end;
    return change;
  }

  /** The end of the longest property phrase at an index, or -1. */
  private int propertyEnd(int index) {
    return words.isKind(index, Kind.WORD) ? words.propertyEnd(index, to) : -1;
  }

  private int colourEnd(int index) {
    return values.colourEnd(index, to);
  }

  private @Nullable Change readColour(@Nullable Property subject) {
    boolean takesColour =
        subject == null
            || subject.kind() == PropertyKind.COLOUR
            || Changes.colourOf(subject) != ColourProperty.MAIN;
    boolean isThing = words.is(at - 1, "a") && words.is(at - 2, "with"); // "with a red and ..."
    int end = colourEnd(at);
    String colour = end > at && takesColour && !isThing ? values.colour(at, end) : null;
    if (colour == null) {
      return null;
    }
    at = end;
    at += (words.is(at, "color") || words.is(at, "colour")) && at < to ? 1 : 0;
    at += (words.is(at, "colored") || words.is(at, "coloured")) && at < to ? 1 : 0;
    return Changes.paint(Changes.colourOf(subject), colour);
  }

  private @Nullable Change guessColour(@Nullable Property subject) {
    boolean takesColour =
        subject == null
            || subject.kind() == PropertyKind.COLOUR
            || subject.kind() == PropertyKind.TEXT;
    boolean unknown = words.isKind(at, Kind.WORD) && !Lexicon.isSaid(words.get(at));
    if (!takesColour || !unknown) {
      return null;
    }
    mayGuess = false;
    Parameters paint = new Parameters.Paint(Changes.colourOf(subject), words.get(at));
    at++;
    return new Change(Intent.MODIFY_COLOR, paint, true);
  }

  private @Nullable Change readWord(@Nullable Property subject) {
    if (!words.isKind(at, Kind.WORD)) {
      return null;
    }
    String word = words.get(at++);
    StyleWord style = Lexicon.style(word);
    if (OF_COLOURS.contains(word) && colourEnd(at) > at) {
      return null; // "light red" is a colour without a name
    }
    if (style != null) {
      at += at < to && Lexicon.isStyleNoun(words.get(at)) ? 1 : 0;
      return Changes.styled(style.key(), style.value());
    }
    Edge edge = Lexicon.edge(word);
    if (edge != null && word.startsWith("cent") && word.endsWith("d")) {
      boolean ofText =
          subject != null
              && (subject.kind() == PropertyKind.TEXT || subject.kind() == PropertyKind.EDGE);
      return ofText
          ? Changes.aligned(edge)
          : new Change(Intent.ALIGN_COMPONENT, new Parameters.Align(edge, null));
    }
    return switch (word) {
      case "hidden", "invisible" -> new Change(Intent.SET_VISIBILITY, Parameters.Visibility.HIDE);
      case "visible", "shown" -> new Change(Intent.SET_VISIBILITY, Parameters.Visibility.SHOW);
      case "transparent" -> Changes.number("opacity", 0);
      case "semi-transparent", "translucent", "semitransparent" -> Changes.number("opacity", 0.5);
      case "opaque" -> Changes.number("opacity", 1);
      case "rounded", "round" -> rounded();
      case "square", "squared" -> square(subject);
      case "disabled" -> Changes.disabled(true);
      case "enabled" -> Changes.disabled(false);
      default -> null;
    };
  }

  private Change rounded() {
    at += words.is(at, "corners") && at < to ? 1 : 0;
    return Changes.rounded();
  }

  /** "Square corners"; "square" alone may be said of the sides. */
  private Change square(@Nullable Property subject) {
    boolean isCorners = words.is(at, "corners") && at < to;
    at += isCorners ? 1 : 0;
    Change change = Changes.number("border_radius", 0);
    return isCorners || subject != null ? change : change.withDoubt(Doubt.SIDES);
  }

  /** "say "Hello"": the text reaches to the end of the clause. */
  private @Nullable Change readSaying() {
    boolean says =
        words.is(at, "say")
            || words.is(at, "says")
            || words.is(at, "saying")
            || words.is(at, "read")
            || words.is(at, "reads");
    if (says && Letters.isCapital(words.raw(at, at + 1).charAt(0))) {
      return null; // "Read more" is a text
    }
    int start = at + 1;
    if (!says || start >= to) {
      return null;
    }
    endsInOpenText = !words.isKind(start, Kind.QUOTED);
    at = endsInOpenText ? to : start + 1;
    return new Change(Intent.EDIT_TEXT, new Parameters.Text(values.text(start, at)));
  }
}
