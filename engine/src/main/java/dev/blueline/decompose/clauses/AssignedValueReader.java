package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Border;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Edge;
import dev.blueline.plan.Parameters.StyleWord;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a property is set to, by the kind of values that it takes. */
final class AssignedValueReader {
  /** How far to the right it falls, and how far down. */
  private static final int LEAST_OF_A_SHADOW = 2;

  /** Words that no font is called by, and that say something besides. */
  private static final Set<String> NO_FONTS =
      Set.of("in", "with", "and", "or", "but", "to", "on", "of", "for", "at", "by", "as");

  private final Words words;
  private final ValueReader values;
  private final ChangeReader changes;
  private final BothSizesReader both;

  AssignedValueReader(Words words, ValueReader values, ChangeReader changes) {
    this.words = words;
    this.values = values;
    this.changes = changes;
    this.both = new BothSizesReader(words, values);
  }

  /** Returns the reading of a value; it has a problem where the property takes no such value. */
  Reading read(TargetPhrase target, Property property, int from, int to, Verb verb) {
    Reading reading =
        switch (property.kind()) {
          case COLOUR -> colour(target, property, from, to, verb);
          case TEXT -> text(target, from, to, verb);
          case LENGTH -> length(target, property, from, to, verb);
          case NUMBER -> number(target, property, from, to, verb);
          case WORD -> word(target, property, from, to, verb);
          case EDGE -> edge(target, from, to, verb);
          case POSITION -> position(target, property, from, to, verb);
          case FREE -> free(target, property, from, to, verb);
          case TOKEN -> invalid(target, property, from, to, verb);
        };
    return reading.withProperty(property);
  }

  private Reading invalid(TargetPhrase target, Property property, int from, int to, Verb verb) {
    String name = property.key().replace('_', ' ');
    return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no " + name);
  }

  private Reading colour(TargetPhrase target, Property property, int from, int to, Verb verb) {
    List<Change> read = changes.read(from, to, property);
    if (read != null && Change.areAll(read, Intent.MODIFY_COLOR)) {
      return Reading.of(verb, target, read);
    }
    String phrase = values.mayBeColour(from, to);
    if (phrase == null) {
      return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no colour");
    }
    return Reading.of(verb, target, Changes.paint(Changes.colourOf(property), phrase));
  }

  private Reading moreThanQuoted(TargetPhrase target, int from, int to, Verb verb) {
    String more = words.typed(from + 1, to);
    return Reading.invalid(verb, target, "it does not say what is to be done with '" + more + "'");
  }

  Reading text(TargetPhrase target, int from, int to, Verb verb) {
    boolean quoted = words.isKind(from, Kind.QUOTED);
    if (quoted && to - from > 1) {
      return moreThanQuoted(target, from, to, verb);
    }
    String text = values.text(from, to);
    if (!quoted && isQuotationMark(text.charAt(0))) {
      return Reading.invalid(verb, target, "its quotation mark is never closed");
    }
    Change change = new Change(Intent.EDIT_TEXT, new Parameters.Text(text));
    Reading reading = Reading.of(verb, target, change);
    return quoted ? reading : reading.withOpenText(true);
  }

  private static boolean isQuotationMark(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d';
  }

  /** One or two words may be the name of a token, as only a document knows. */
  Reading textOrToken(Reading text, int from, int to) {
    boolean may = text.problem() == null && values.mayBeColour(from, to) != null;
    Change change = may ? text.changes().get(0) : null;
    return change == null
        ? text
        : Reading.of(
            text.verb(),
            text.target(),
            List.of(new Change(change.intent(), change.parameters(), true)),
            text.openText());
  }

  private Reading length(TargetPhrase target, Property property, int from, int to, Verb verb) {
    Change measured = values.measured(property, from, to);
    if (measured != null) {
      return Reading.of(verb, target, measured);
    }
    List<Change> read = changes.read(from, to, property);
    if (read != null && Change.areAll(read, Intent.RESIZE_COMPONENT)) {
      return Reading.of(verb, target, read);
    }
    List<Change> sizes = property.key().equals("height") ? bothSizes(from, to) : null;
    if (sizes != null) {
      return Reading.of(verb, target, sizes);
    }
    return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no length in px");
  }

  /** "300 by 200", "100 wide and 50 tall"; null where there is no such thing. */
  @Nullable List<Change> bothSizes(int from, int to) {
    return both.read(from, to);
  }

  private Reading number(TargetPhrase target, Property property, int from, int to, Verb verb) {
    Change measured = values.measured(property, from, to);
    if (measured != null) {
      return Reading.of(verb, target, measured);
    }
    boolean none = to - from == 1 && (words.is(from, "none") || words.is(from, "zero"));
    return none
        ? Reading.of(verb, target, Changes.number(property.key(), 0))
        : invalid(target, property, from, to, verb);
  }

  private Reading word(TargetPhrase target, Property property, int from, int to, Verb verb) {
    String value = wordValue(property.key(), from, to);
    if (value == null) {
      return invalid(target, property, from, to, verb);
    }
    if (property.key().equals("visible")) {
      Parameters.Visibility visibility =
          value.equals("true") ? Parameters.Visibility.SHOW : Parameters.Visibility.HIDE;
      return Reading.of(verb, target, new Change(Intent.SET_VISIBILITY, visibility));
    }
    return Reading.of(verb, target, Changes.styled(property.key(), value));
  }

  private @Nullable String wordValue(String key, int from, int to) {
    boolean all = to - from == 2 && words.is(from, "all");
    int at = all ? from + 1 : from;
    if (to - at != 1) {
      return null;
    }
    String word = words.get(at);
    if (key.equals("visible")) {
      return switch (word) {
        case "true", "visible", "on", "shown", "yes" -> "true";
        case "false", "hidden", "off", "invisible", "no" -> "false";
        default -> null;
      };
    }
    if (word.equals("none") || word.equals("normal")) {
      return word;
    }
    StyleWord style = Lexicon.style(word);
    if (style != null && style.key().equals(key)) {
      return style.value();
    }
    int weight = key.equals("font_weight") ? Lexicon.number(word) : 0;
    return weight >= 100 && weight <= 900 && weight % 100 == 0 ? word : null;
  }

  private Reading edge(TargetPhrase target, int from, int to, Verb verb) {
    Edge edge = to - from == 1 ? Lexicon.edge(words.get(from)) : null;
    boolean justified = to - from == 1 && words.is(from, "justify");
    if (justified) {
      Parameters justify = new StyleWord("align", "justify");
      return Reading.of(verb, target, new Change(Intent.SET_PROPERTY, justify));
    }
    if (edge == null) {
      return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no alignment");
    }
    Change aligned = Changes.aligned(edge);
    return Reading.of(verb, target, new Change(Intent.SET_PROPERTY, aligned.parameters()));
  }

  private Reading position(TargetPhrase target, Property property, int from, int to, Verb verb) {
    Change moved = values.measured(property, from, to);
    return moved == null
        ? Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no place in px")
        : Reading.of(verb, target, moved);
  }

  /** "Set the border of the header to 2px solid red": stored as it is typed, but for its colour. */
  private Reading free(TargetPhrase target, Property property, int from, int to, Verb verb) {
    Intent intent =
        property.key().equals("border") || property.key().equals("shadow")
            ? Intent.MODIFY_STYLE
            : Intent.SET_PROPERTY;
    if (property.key().equals("border") && values.colour(from, to) != null) {
      String colour = String.valueOf(values.colour(from, to));
      return Reading.of(verb, target, Changes.paint(Parameters.ColourProperty.BORDER, colour));
    }
    boolean quoted = words.isKind(from, Kind.QUOTED);
    if (quoted && to - from > 1) {
      return moreThanQuoted(target, from, to, verb);
    }
    if (!quoted && !mayBe(property.key(), from, to)) {
      return invalid(target, property, from, to, verb);
    }
    Parameters value =
        property.key().equals("border") ? border(from, to) : freeValue(property.key(), from, to);
    return Reading.of(verb, target, new Change(intent, value));
  }

  /** A width alone is one in px: "set the border to 2"; letter case and spacing mean nothing. */
  private Parameters border(int from, int to) {
    boolean quoted = words.isKind(from, Kind.QUOTED);
    String text = quoted ? values.text(from, to) : words.joined(from, to);
    boolean isBare = to - from == 1 && Lexicon.number(words.get(from)) > 0;
    return new Parameters.StyleWord("border", isBare ? Lexicon.number(text) + "px" : text);
  }

  /** Whether a value without quotation marks may be one of a property. */
  private boolean mayBe(String key, int from, int to) {
    return switch (key) {
      case "border" -> isBorder(from, to);
      case "shadow" -> words.is(from, "none") || numbers(from, to) >= LEAST_OF_A_SHADOW;
      case "z_index" -> words.isKind(from, Kind.NUMBER) || words.is(from, "auto");
      case "line_height", "letter_spacing" ->
          words.isKind(from, Kind.NUMBER) || words.is(from, "normal");
      case "disabled" -> freeValue(key, from, to) instanceof Parameters.StyleFlag;
      case "font_family" -> isFontFamily(from, to);
      default -> true;
    };
  }

  /** "Arial, sans-serif", "Comic Sans"; "Arial in red" says more. */
  private boolean isFontFamily(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean isName = words.isKind(i, Kind.QUOTED) || !NO_FONTS.contains(words.get(i));
      if (!isName || (words.isKind(i, Kind.WORD) && Lexicon.isDeterminer(words.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private int numbers(int from, int to) {
    int numbers = 0;
    for (int i = from; i < to; i++) {
      numbers += words.isKind(i, Kind.NUMBER) ? 1 : 0;
    }
    return numbers;
  }

  /** A line's width, form and colour, in any order; a colour alone is read as one. */
  private boolean isBorder(int from, int to) {
    boolean isForm = numbers(from, to) > 0;
    for (int i = from; i < to; i++) {
      isForm |= words.isKind(i, Kind.WORD) && Border.isFormOrWidth(words.get(i));
      boolean isApart = words.isKind(i, Kind.NUMBER) && i + 1 < to && values.isUnit(i + 1);
      if (isApart || Lexicon.isDeterminer(words.get(i))) {
        return false; // "2 px" would be stored with its gap
      }
    }
    return isForm;
  }

  Parameters freeValue(String key, int from, int to) {
    if (to - from == 1) {
      switch (words.get(from)) {
        case "true", "on", "yes" -> {
          return new Parameters.StyleFlag(key, true);
        }
        case "false", "off", "no" -> {
          return new Parameters.StyleFlag(key, false);
        }
        default -> {}
      }
    }
    Amount amount = values.amount(from, to, Amount.Kind.TO);
    return amount != null && amount.kind() == Amount.Kind.TO
        ? new Parameters.StyleNumber(key, amount)
        : new StyleWord(
            key, words.isKind(from, Kind.QUOTED) ? values.text(from, to) : words.name(from, to));
  }
}
