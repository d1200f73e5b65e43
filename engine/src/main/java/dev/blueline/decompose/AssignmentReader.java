package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Edge;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads clauses that set something to a value: {@code change the color of the header to red}. */
final class AssignmentReader {
  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;
  private final ChangeReader changes;
  private final TokenReader tokens;

  AssignmentReader(Words words, TargetReader targets, ValueReader values, ChangeReader changes) {
    this.words = words;
    this.targets = targets;
    this.values = values;
    this.changes = changes;
    this.tokens = new TokenReader(words, values);
  }

  /**
   * Reads "SUBJECT to VALUE"; null where there is none.
   *
   * @param carried the property of the clause before, for "of the button to blue"; or null
   */
  @Nullable Reading read(int from, int to, Verb verb, @Nullable Property carried) {
    for (int i = from; i < to - 1; i++) {
      if (isAssigner(i, from)) {
        Reading reading = read(from, i, valueStart(i, to), to, verb, carried);
        if (reading != null) {
          return reading;
        }
      }
    }
    return null;
  }

  private int valueStart(int assigner, int to) {
    int at = assigner + 1;
    boolean be = words.is(at, "be") || words.is(at, "equal") || words.isKind(at, Kind.SIGN);
    return be && at + 1 < to ? at + 1 : at;
  }

  private boolean isAssigner(int index, int from) {
    boolean callToAction =
        words.is(index, "to")
            && index > from
            && words.is(index - 1, "call")
            && words.is(index + 1, "action");
    boolean secondToLast =
        words.is(index, "to")
            && words.is(index + 1, "last")
            && index > from
            && Lexicon.ordinal(words.get(index - 1)) > 0;
    return !callToAction
        && !secondToLast
        && (words.is(index, "to")
            || words.is(index, "as")
            || words.is(index, "into")
            || words.isKind(index, Kind.SIGN));
  }

  private @Nullable Reading read(
      int from, int assigner, int rightFrom, int to, Verb verb, @Nullable Property carried) {
    int leftEnd = withoutOldValue(from, assigner);
    boolean of = words.is(from, "of") || words.is(from, "for");
    if (of && carried != null) {
      TargetPhrase target = targets.read(from + 1, leftEnd);
      return target == null ? null : assign(new Subject(target, carried), rightFrom, to, verb);
    }
    Reading token = of ? null : tokens.assign(from, leftEnd, rightFrom, to, verb);
    if (token != null) {
      return token;
    }
    Subject subject = Subject.read(words, targets, from, leftEnd);
    if (subject == null || of) {
      return null;
    }
    Reading custom = subject.property() == null ? custom(from, leftEnd, rightFrom, to, verb) : null;
    return custom != null ? custom : assign(subject, rightFrom, to, verb);
  }

  /** "Change the header from red to blue": what it is now need not be said. */
  private int withoutOldValue(int from, int assigner) {
    for (int i = assigner - 2; i > from && i > assigner - 5; i--) {
      boolean value =
          values.colour(i + 1, assigner) != null
              || values.amount(i + 1, assigner, Amount.Kind.TO) != null
              || (words.isKind(i + 1, Kind.QUOTED) && i + 2 == assigner);
      if (words.is(i, "from") && value) {
        return i;
      }
    }
    return assigner;
  }

  /** Reads "SUBJECT VALUE" with nothing between, for a subject that ends in a property. */
  @Nullable Reading readJuxtaposed(int from, int to, Verb verb) {
    for (int i = to - 1; i > from; i--) {
      Reading token = tokens.assign(from, i, i, to, verb);
      if (token != null && token.problem() == null) {
        return token;
      }
      Subject subject = Subject.read(words, targets, from, i);
      Property property = subject == null ? null : subject.property();
      if (subject != null && property != null && isClear(property, i, to)) {
        Reading reading = assign(subject, i, to, verb);
        return reading != null && reading.problem() == null ? reading : null;
      }
    }
    return null;
  }

  /** A text needs its quotation marks here, or nobody could tell where it starts. */
  private boolean isClear(Property property, int from, int to) {
    return switch (property.kind()) {
      case TEXT -> to - from == 1 && words.isKind(from, Kind.QUOTED);
      case COLOUR ->
          values.colour(from, to) != null
              || words.is(to - 1, "darker")
              || words.is(to - 1, "lighter");
      case FREE, TOKEN -> false;
      default -> true;
    };
  }

  /** Reads a value for a subject. */
  @Nullable Reading assign(Subject subject, int from, int to, Verb verb) {
    Property property = subject.property();
    if (property == null) {
      return assignUnnamed(subject.target(), from, to, verb);
    }
    TargetPhrase target = subject.target();
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
    if (read != null && read.stream().allMatch(c -> c.intent() == Intent.MODIFY_COLOR)) {
      return Reading.of(verb, target, read);
    }
    String phrase = values.mayBeColour(from, to);
    if (phrase == null) {
      return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no colour");
    }
    return Reading.of(verb, target, ChangeReader.paint(ChangeReader.colourOf(property), phrase));
  }

  Reading text(TargetPhrase target, int from, int to, Verb verb) {
    boolean quoted = words.isKind(from, Kind.QUOTED) && to - from == 1;
    if (words.isKind(from, Kind.QUOTED) && !quoted) {
      return Reading.invalid(
          verb,
          target,
          "it does not say what is to be done with '" + words.typed(from + 1, to) + "'");
    }
    Change change = new Change(Intent.EDIT_TEXT, new Parameters.Text(values.text(from, to)));
    Reading reading = Reading.of(verb, target, change);
    return quoted ? reading : reading.withOpenText();
  }

  /** One or two words may be the name of a token, as only a document knows. */
  private Reading textOrToken(Reading text, int from, int to) {
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
    if (read != null && read.stream().allMatch(c -> c.intent() == Intent.RESIZE_COMPONENT)) {
      return Reading.of(verb, target, read);
    }
    List<Change> both = property.key().equals("height") ? bothSizes(from, to) : null;
    if (both != null) {
      return Reading.of(verb, target, both);
    }
    return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no length in px");
  }

  /** "300 by 200", "300px x 200px": width, then height. */
  @Nullable List<Change> bothSizes(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      boolean times = words.is(i, "by") || words.is(i, "x") || words.is(i, "×");
      Amount width = times ? values.amount(from, i, Amount.Kind.TO) : null;
      Amount height = times ? values.amount(i + 1, to, Amount.Kind.TO) : null;
      if (width != null && height != null && isSound(width) && isSound(height)) {
        return List.of(
            SizeReader.resize(Dimension.WIDTH, width), SizeReader.resize(Dimension.HEIGHT, height));
      }
    }
    return null;
  }

  static boolean isSound(Amount amount) {
    return amount.kind() == Amount.Kind.PERCENT ? amount.value() > -100 : amount.value() > 0;
  }

  private Reading number(TargetPhrase target, Property property, int from, int to, Verb verb) {
    Change measured = values.measured(property, from, to);
    if (measured != null) {
      return Reading.of(verb, target, measured);
    }
    boolean none = to - from == 1 && (words.is(from, "none") || words.is(from, "zero"));
    return none
        ? Reading.of(verb, target, ChangeReader.number(property.key(), 0))
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
    return Reading.of(verb, target, ChangeReader.styled(property.key(), value));
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
      Parameters justify = new Parameters.StyleWord("align", "justify");
      return Reading.of(verb, target, new Change(Intent.SET_PROPERTY, justify));
    }
    if (edge == null) {
      return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no alignment");
    }
    Change aligned = ChangeReader.aligned(edge);
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
      return Reading.of(verb, target, ChangeReader.paint(Parameters.ColourProperty.BORDER, colour));
    }
    return Reading.of(verb, target, new Change(intent, freeValue(property.key(), from, to)));
  }

  private Parameters freeValue(String key, int from, int to) {
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
        : new Parameters.StyleWord(key, values.text(from, to));
  }

  /**
   * "Set the zoom of the image to 2": a property of the document's own, which has a plain value.
   */
  private @Nullable Reading custom(int from, int leftEnd, int rightFrom, int to, Verb verb) {
    if (verb != Verb.SET) {
      return null;
    }
    int start = targets.skipDeterminers(from, leftEnd);
    for (int of = start + 1; of < leftEnd - 1 && of <= start + 3; of++) {
      boolean value = words.is(of, "of") && isPlainValue(rightFrom, to);
      String key = value ? customKey(start, of) : null;
      TargetPhrase target = key == null ? null : targets.read(of + 1, leftEnd);
      if (key != null && target != null) {
        return Reading.of(
            verb, target, new Change(Intent.SET_PROPERTY, freeValue(key, rightFrom, to)));
      }
    }
    return null;
  }

  private boolean isPlainValue(int from, int to) {
    boolean number = values.amount(from, to, Amount.Kind.TO) != null;
    return number
        || (to - from == 1
            && switch (words.get(from)) {
              case "true", "false", "on", "off", "none", "auto" -> true;
              default -> false;
            });
  }

  private @Nullable String customKey(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean plain = words.isKind(i, Kind.WORD) && Lexicon.ordinal(words.get(i)) == 0;
      if (!plain || Lexicon.isTextLike(words.get(i)) || Lexicon.isDeterminer(words.get(i))) {
        return null;
      }
    }
    return words.joined(from, to).replace(' ', '_').replace('-', '_');
  }

  /** "change the cta to red", "set the title to "Hello"", "change the title to Welcome home". */
  private @Nullable Reading assignUnnamed(TargetPhrase target, int from, int to, Verb verb) {
    if (words.isKind(from, Kind.QUOTED) && to - from == 1) {
      return text(target, from, to, verb);
    }
    List<Change> read = verb == Verb.RENAME ? null : changes.read(from, to, null);
    if (read != null) {
      return Reading.of(verb, target, read, changes.endsInOpenText());
    }
    if (verb == Verb.RENAME) {
      return text(target, from, to, verb);
    }
    if (isTextLike(target)) {
      return textOrToken(text(target, from, to, verb), from, to);
    }
    Amount amount = values.amount(from, to, Amount.Kind.TO);
    if (amount != null || verb == Verb.RESIZE) {
      return amount(target, amount, from, to, verb);
    }
    String phrase = values.mayBeColour(from, to);
    return phrase == null
        ? null
        : Reading.of(verb, target, ChangeReader.paint(Parameters.ColourProperty.MAIN, phrase));
  }

  /** A size is meant only where the verb says so; else a number may be anything. */
  private @Nullable Reading amount(
      TargetPhrase target, @Nullable Amount amount, int from, int to, Verb verb) {
    if (verb == Verb.RESIZE) {
      List<Change> both = bothSizes(from, to);
      if (both != null) {
        return Reading.of(verb, target, both);
      }
      return amount == null || !isSound(amount)
          ? Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no size in px")
          : Reading.of(verb, target, SizeReader.resize(Dimension.HEIGHT, amount));
    }
    return Reading.invalid(
        verb, target, "it does not say what of it becomes " + words.raw(from, to));
  }

  private static boolean isTextLike(TargetPhrase target) {
    if (target.nouns().size() != 1) {
      return false;
    }
    String head = target.nouns().get(0).head();
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return Lexicon.isTextLike(last.toLowerCase(Locale.ROOT));
  }
}
