package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.NameWords;
import dev.blueline.decompose.words.PlaceWords;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Colour;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Relation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows "add": {@code a red button saying "Buy" called buy_now below the header}. From
 * left to right: how many, a colour, the type, then text, name and place in any order.
 */
public final class AdditionReader {
  private static final Set<String> ARTICLES = Set.of("a", "an", "another", "new", "one", "the");
  private static final int MAX_TYPE_WORDS = 4;
  private static final int MAX_COUNT = 100;

  private final Words words;
  private final TargetReader targets;
  private final NameWords names;
  private final PlaceWords places;
  private final ValueReader values;

  private int at;
  private int to;
  private int count;
  private @Nullable String colour;
  private @Nullable String text;
  private @Nullable String id;
  private Relation relation = Relation.END;
  private @Nullable TargetPhrase anchor;
  private boolean isOpenText;
  private boolean endsInOpenText;

  /** Where a text or a name stands that may end earlier or later than it was read; -1 for none. */
  private int doubtFrom;

  private int doubtTo;

  AdditionReader(Words words, TargetReader targets, ValueReader values) {
    this.words = words;
    this.targets = targets;
    this.names = new NameWords(words);
    this.places = new PlaceWords(words);
    this.values = values;
  }

  /** Reads a whole clause behind its verb; null where it is no addition. */
  @Nullable Reading read(int from, int limit) {
    at = from;
    to = limit;
    count = 1;
    colour = null;
    text = null;
    id = null;
    relation = Relation.END;
    anchor = null;
    isOpenText = false;
    endsInOpenText = false;
    doubtFrom = -1;
    readCount();
    readColour();
    String type = readType();
    if (type == null || !readRest()) {
      return null;
    }
    String problem = problem();
    if (problem != null) {
      List<String> quoted = doubtFrom < 0 ? List.of() : List.of(quoted(from));
      return Reading.invalid(Verb.ADD, TargetPhrase.TOKENS, problem, quoted);
    }
    Addition addition = new Addition(type, count, id, text, isOpenText, colour, relation);
    Reading reading =
        Reading.of(
                Verb.ADD, TargetPhrase.TOKENS, new Change(Intent.ADD_COMPONENT, addition.unbound()))
            .withAnchor(anchor)
            .withAddition(addition);
    return endsInOpenText ? reading.withOpenText(true) : reading;
  }

  private @Nullable String problem() {
    if (count > MAX_COUNT) {
      return "at most " + MAX_COUNT + " components are added at once";
    }
    if (doubtFrom >= 0) {
      return "'"
          + words.typed(doubtFrom, doubtTo)
          + "' may be all of it: quotation marks would tell";
    }
    String said = count > 1 && isOpenText ? text : null;
    boolean mayBeSeveral = said != null && (said.contains(" and ") || said.contains(","));
    return mayBeSeveral
        ? "each may say all of '" + said + "' or a part: quotation marks would tell"
        : null;
  }

  /**
   * Reads "a link saying B" behind a clause that adds something; null where it adds nothing more.
   * Whose place it is that only one of them names is anybody's guess.
   */
  @Nullable Reading readFurther(Reading previous, int from, int limit) {
    Addition before = previous.addition();
    Reading further = before == null || !isCounted(from) ? null : read(from, limit);
    Addition addition = further == null ? null : further.addition();
    if (before == null || further == null || addition == null) {
      return further;
    }
    boolean isOneList = !words.is(from - 1, "then") && !isPronoun(further.anchor());
    boolean differ = (before.relation() == Relation.END) != (addition.relation() == Relation.END);
    return isOneList && differ
        ? Reading.invalid(
            Verb.ADD,
            TargetPhrase.TOKENS,
            "it names a place for one of them, and not for the other")
        : further;
  }

  private static boolean isPronoun(@Nullable TargetPhrase phrase) {
    Noun noun = phrase == null ? null : phrase.single();
    return noun != null && noun.pronoun();
  }

  /** "a button saying Go", behind "make"; null where it makes nothing that says anything. */
  @Nullable Reading readMade(int from, int limit) {
    Reading made = isCounted(from) ? read(from, limit) : null;
    return made != null && isNamed(made) ? made : null;
  }

  /** Whether what is added says something, or is called something. */
  public static boolean isNamed(Reading reading) {
    Addition addition = reading.addition();
    return addition != null && (addition.text() != null || addition.id() != null);
  }

  private boolean isCounted(int index) {
    return index < words.size() && !words.isKind(index, Kind.QUOTED) && isCount(words.get(index));
  }

  /** Whether a word says how many of something new. */
  public static boolean isCount(String word) {
    return word.equals("a")
        || word.equals("an")
        || word.equals("another")
        || Lexicon.number(word) > 0;
  }

  private void readCount() {
    while (at < to - 1 && words.isKind(at, Kind.WORD) && ARTICLES.contains(words.get(at))) {
      at++;
    }
    int number = at < to - 1 ? Lexicon.number(words.get(at)) : 0;
    if (number > 0) {
      count = number;
      at++;
    }
    at += (words.is(at, "new") || words.is(at, "more")) && at < to - 1 ? 1 : 0;
  }

  private void readColour() {
    for (int length = 2; length >= 1; length--) {
      if (at + length < to && isColour(length)) {
        colour = values.colour(at, at + length);
        at += length;
        return;
      }
    }
  }

  private boolean isColour(int length) {
    String phrase = words.run(at, at + length);
    return words.isKind(at, Kind.WORD)
        && Colour.parse(phrase) != null
        && words.isKind(at + length, Kind.WORD)
        && partLength(at + length) == 0;
  }

  private @Nullable String readType() {
    if (at < to - 1 && words.isKind(at, Kind.QUOTED)) {
      text = words.quoted(at++);
    }
    int start = at;
    while (at < to && words.isKind(at, Kind.WORD) && partLength(at) == 0) {
      at++;
    }
    boolean isToSay = words.is(at - 1, "say") || words.is(at - 1, "read"); // one that is there
    boolean sound = at > start && at - start <= MAX_TYPE_WORDS && !isToSay;
    return sound ? words.joined(start, at) : null;
  }

  /** How many words at an index open a part of an addition; 0 for none. */
  private int partLength(int index) {
    if (index >= to) {
      return 0;
    }
    if (sayingEnd(index) > 0) {
      return sayingEnd(index) - index;
    }
    if (calledEnd(index) > 0) {
      return calledEnd(index) - index;
    }
    return places.relationAt(index) == null && places.endOfEnd(index, to) == 0 ? 0 : 1;
  }

  private boolean readRest() {
    while (at < to) {
      if (!readPart()) {
        return false;
      }
    }
    return true;
  }

  private boolean readPart() {
    if (words.is(at, ",") && at + 1 < to) {
      at++;
      return true;
    }
    if (words.isKind(at, Kind.QUOTED) && text == null) {
      text = words.quoted(at++);
      return true;
    }
    int atEnd = places.endOfEnd(at, to);
    if (atEnd > 0) {
      at = atEnd;
      return true;
    }
    int said = sayingEnd(at);
    if (said > 0) {
      return readText(said);
    }
    int called = calledEnd(at);
    return called > 0 ? readName(called) : readRelation();
  }

  private int sayingEnd(int index) {
    int start = words.is(index, "and") ? index + 1 : index;
    int noun = words.is(start + 1, "the") || words.is(start + 1, "a") ? start + 2 : start + 1;
    boolean quoted = words.is(start, "with") && words.isKind(noun, Kind.QUOTED);
    return quoted ? noun : names.sayingEnd(start);
  }

  private int calledEnd(int index) {
    return names.calledEnd(words.is(index, "and") ? index + 1 : index);
  }

  private boolean readText(int from) {
    if (from >= to || text != null) {
      return false;
    }
    if (words.isKind(from, Kind.QUOTED)) {
      text = words.quoted(from);
      at = from + 1;
      return true;
    }
    int end = openTextEnd(from);
    text = values.text(from, end);
    isOpenText = true;
    endsInOpenText = end == to;
    at = end;
    return true;
  }

  private void doubt(int start, int end) {
    doubtFrom = start;
    doubtTo = end;
  }

  /** The clause with quotation marks around what is in doubt. */
  private String quoted(int from) {
    String text = words.typed(doubtFrom, doubtTo).replace("\"", "");
    return words.typed(from - 1, doubtFrom) + " \"" + text + "\"";
  }

  /** Without quotation marks a text ends where a name or a place surely starts. */
  private int openTextEnd(int from) {
    for (int i = from + 1; i < to - 1; i++) {
      if (places.isSure(i, to) || calledEnd(i) > 0) {
        return i;
      }
      if (places.isElsewhere(i, to)) {
        doubt(from, to);
        return to;
      }
    }
    return to;
  }

  private boolean readName(int from) {
    if (from >= to || id != null) {
      return false;
    }
    if (words.isKind(from, Kind.QUOTED)) {
      id = words.quoted(from);
      at = from + 1;
      return true;
    }
    boolean ends = from + 1 == to || partLength(from + 1) > 0 || words.is(from + 1, ",");
    id = words.raw(from, from + 1);
    at = from + 1;
    if (at == to && isLastOfName(at)) {
      doubt(from, at + 1);
    }
    return ends && words.isKind(from, Kind.WORD);
  }

  /** "Called book now": what is cut off as a courtesy may be the last word of the name. */
  private boolean isLastOfName(int index) {
    return words.isKind(index, Kind.WORD)
        && switch (words.get(index)) {
          case "now", "too", "again", "instead", "though", "ok", "okay" -> true;
          default -> false;
        };
  }

  private boolean readRelation() {
    int start = at;
    while (words.is(at, "right") || words.is(at, "just") || words.is(at, "directly")) {
      at++;
    }
    Relation found = at < to ? places.relationAt(at) : null;
    if (found == null || anchor != null) {
      at = start;
      return false;
    }
    int from = at + (words.is(at, "inside") && words.is(at + 1, "of") ? 2 : 1);
    for (int end = to; end > from; end--) {
      boolean boundary =
          end == to || words.isKind(end, Kind.QUOTED) || sayingEnd(end) > 0 || calledEnd(end) > 0;
      TargetPhrase phrase = boundary && !hasPart(from, end) ? targets.read(from, end) : null;
      if (phrase != null) {
        relation = found;
        anchor = words.is(from - 1, "between") ? phrase.between() : phrase;
        at = end;
        return true;
      }
    }
    at = start;
    return false;
  }

  private boolean hasPart(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (sayingEnd(i) > 0 || calledEnd(i) > 0) {
        return true;
      }
    }
    return false;
  }
}
