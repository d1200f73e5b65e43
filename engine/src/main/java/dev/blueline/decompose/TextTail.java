package dev.blueline.decompose;

import dev.blueline.decompose.bind.HiddenClause;
import dev.blueline.decompose.bind.Rival;
import dev.blueline.decompose.clauses.ClauseReader;
import dev.blueline.decompose.clauses.Reading;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Doubts the end of a text without quotation marks: {@code change the cta text to Go in red},
 * {@code add a button saying Buy that is red}. Where it reads as something that is wanted besides,
 * nobody can tell whether it belongs to the text.
 */
final class TextTail {
  /*
   * Idea. A text may hold any word, so no word ends one. What may end it is read by the readers of
   * clauses: only where all that stands behind a word such as "in", or behind "and", says how
   * something is to be, is there a second reading, and the clause is refused. "Sign up in seconds"
   * and "Men in Black" have none; a capital shows that a text is meant.
   *
   * Bound. A tail is read only behind a word or mark that may open one, and for MAX_TAILS at most.
   */
  private static final int MAX_TAILS = 48;

  private static final Set<String> MODALS = Set.of("should", "must", "shall", "will");
  private static final Set<String> LETTERS = Set.of("letters", "lettering", "type", "print");
  private static final Set<String> CASES = Set.of("upper", "lower", "capital", "title");
  private static final Set<String> SEQUENCE =
      Set.of("next", "first", "lastly", "finally", "afterwards");

  private final Words words;
  private final ClauseReader reader;
  private final TargetReader targets;
  private final ChangeReader changes;
  private final Aside aside;
  private final TextLooks looks;
  private final Reading reading;
  private final OpenText text;
  private final int textFrom;
  private final int textEnd;

  private TextTail(ClauseReader reader, OpenText text) {
    this.words = text.words();
    this.reader = reader;
    this.targets = new TargetReader(words);
    this.changes = new ChangeReader(words, new ValueReader(words));
    this.aside = new Aside(reader, targets, changes, text);
    this.looks = new TextLooks(reader, changes, text);
    this.reading = text.reading();
    this.text = text;
    this.textFrom = text.textFrom();
    this.textEnd = text.textEnd();
  }

  /** Returns the end of a clause's text; null where it has none without quotation marks. */
  static @Nullable TextTail of(
      Words words, ClauseReader reader, Reading reading, int from, int to) {
    OpenText text = OpenText.of(words, reading, from, to);
    return text == null ? null : new TextTail(reader, text);
  }

  /**
   * Returns the reading, or the refusal of it where its text may end earlier.
   *
   * @param isFollowed whether another clause stands behind it
   */
  Reading held(boolean isFollowed) {
    boolean isNext = isFollowed && words.isOneOf(SEQUENCE, textEnd - 1);
    boolean isOneEach = words.is(textEnd - 1, "respectively");
    if (textEnd - textFrom > 1 && (isNext || isOneEach)) {
      return refused(null);
    }
    IndirectText indirect = new IndirectText(text);
    if (indirect.isOne()) {
      List<String> quoted = List.of(text.quoted());
      return Reading.invalid(reading.verb(), reading.target(), indirect.message(), quoted);
    }
    int filler = Aside.endOf(words, textFrom, text.trimmed());
    if (filler > 0) {
      return refused("\"" + text.head(filler) + "\"" + text.rest());
    }
    int tails = 0;
    for (int i = textFrom + 1; i < textEnd && tails < MAX_TAILS; i++) {
      int start = opened(i);
      Reading parted = partedAt(i);
      Reading doubted = parted == null && start >= 0 ? openedAt(i, start) : parted;
      if (doubted != null) {
        return doubted;
      }
      tails += start < 0 ? 0 : 1;
    }
    return reading;
  }

  /** The refusal of a text that a word or mark parts from thanks, a correction or looks. */
  private @Nullable Reading partedAt(int index) {
    if (words.isParting(index) && reader.isThanks(index + 1, textEnd)) {
      return refused("\"" + text.head(index) + "\"" + text.rest());
    }
    if (aside.isCorrected(index)) {
      return refused(null);
    }
    int look = looks.behind(index);
    return look < 0 ? null : refused(looks.isMore(index) ? null : made(index, look));
  }

  /** The refusal of a text of which a word opens the end, where that asks for something. */
  private @Nullable Reading openedAt(int index, int start) {
    if (isAsked(start)) {
      return refused(made(index, behindBe(start)));
    }
    return isLength(start) || isOfProperty(start) || aside.isAt(start) ? refused(null) : null;
  }

  /** The text up to a joint, and what stands behind it asked for apart. */
  private String made(int joint, int start) {
    String asked = words.typed(start, text.trimmed());
    return "\"" + text.head(joint) + "\" and make it " + asked + text.rest();
  }

  /** Returns where the clause ends with the marks that belong to its text: "Send (now)". */
  int end() {
    return text.to();
  }

  /** Where a tail starts that a word opens; -1 where it opens none. */
  private int opened(int index) {
    if (words.isParting(index)) {
      int start = reader.skipCourtesy(index, textEnd);
      return start < textEnd ? start : -1;
    }
    boolean opens =
        switch (words.get(index)) {
          case "in", "with", "that", "which", "while", "before", "after", "without", "but" ->
              words.isKind(index, Kind.WORD);
          case "if", "unless", "when", "once" -> words.isKind(index, Kind.WORD);
          default -> false;
        };
    return opens ? index : -1;
  }

  /** "In red", "with a red background", "that is red", "and should be red", "and is red". */
  private boolean isAsked(int start) {
    boolean isOpen = words.is(start, "in") || words.is(start, "with") || behindBe(start) > start;
    if (!isOpen || text.hasCapital(start)) {
      return false;
    }
    int end = text.trimmed();
    end -= end - start > 2 && words.isOneOf(LETTERS, end - 1) ? 1 : 0;
    List<Change> read = changes.read(behindBe(start), end, null);
    return (read != null && !Change.areAll(read, Intent.EDIT_TEXT)) || isSame(start, end);
  }

  /** "In the same color", "with the same size as the header", "in lower case". */
  private boolean isSame(int start, int end) {
    boolean same = words.is(start + 1, "the") && words.is(start + 2, "same");
    boolean isCase = words.is(start + 2, "case") || words.is(start + 2, "letters");
    boolean inCase = words.is(start, "in") && words.isOneOf(CASES, start + 1) && isCase;
    return (same && words.propertyEnd(start + 3, end) > 0)
        || (inCase && start + 3 == text.trimmed());
  }

  /** "And a red background", "and no border": behind a joint; "light and shadow" is a text. */
  private boolean isOfProperty(int start) {
    int end = text.trimmed();
    boolean may = end - start > 1 && words.isKind(start - 1, Kind.WORD) && !text.hasCapital(start);
    return may
        && words.property(end - 1, end) != null
        && changes.read(start, end, null) != null
        && words.property(start, end) == null;
  }

  /** Behind "be", "is", "to be", "should be", "that is"; the same index where no such words are. */
  private int behindBe(int index) {
    boolean that = words.is(index, "that") || words.is(index, "which");
    if (that && (words.is(index + 1, "is") || words.is(index + 1, "are"))) {
      return index + 2;
    }
    boolean modal = words.isOneOf(MODALS, index) || words.is(index, "to");
    int be = that ? index + 2 : modal ? index + 1 : index;
    boolean is = words.is(index, "is") || words.is(index, "are");
    return words.is(be, "be") || is ? be + 1 : index;
  }

  /** "Offers, 20px". */
  private boolean isLength(int start) {
    return words.isKind(start, Kind.NUMBER) && words.get(start).endsWith("px");
  }

  /** Returns what its end may mean besides, as only a document knows; mostly nothing. */
  List<Rival> rivals() {
    List<Rival> rivals = new TextRivals(reader, targets, aside, text).read();
    rivals.replaceAll(rival -> rival.within(words, text.from(), text.to()));
    return rivals;
  }

  /** Returns what it may have taken in, as only a document knows; mostly nothing. */
  List<HiddenClause> hidden(int clause) {
    List<HiddenClause> hidden = new HiddenClauses(reader, text, clause).read();
    OpenText later = text.behindLongerName();
    if (later != null) {
      hidden.addAll(new HiddenClauses(reader, later, clause).read());
    }
    return hidden;
  }

  private Reading refused(@Nullable String other) {
    List<String> suggestions = new ArrayList<>(2);
    suggestions.add(text.quoted());
    if (other != null) {
      suggestions.add(words.typed(text.from(), textFrom) + " " + other);
    }
    OpenText later = text.behindLongerName();
    if (later != null) {
      suggestions.add(later.quoted());
    }
    return Reading.invalid(reading.verb(), reading.target(), text.message(), suggestions);
  }
}
