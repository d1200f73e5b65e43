package dev.blueline.decompose;

import dev.blueline.decompose.bind.Rival;
import dev.blueline.decompose.clauses.ClauseReader;
import dev.blueline.decompose.clauses.Reading;
import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.NounReader;
import dev.blueline.decompose.targets.Quantifier;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.PlaceWords;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the end of a text without quotation marks may mean besides, as only a document knows:
 * {@code change the cta text to Go and the header red}, {@code rename the links to More except the
 * last}.
 */
final class TextRivals {
  /** So many words or marks that may part the text are looked behind. */
  private static final int MAX_TAILS = 48;

  /** A document is asked for so many. */
  private static final int MAX_RIVALS = 8;

  private final Words words;
  private final ClauseReader reader;
  private final TargetReader targets;
  private final Aside aside;
  private final Reading reading;
  private final OpenText text;
  private final int textEnd;
  private final List<Rival> rivals = new ArrayList<>(0);

  TextRivals(ClauseReader reader, TargetReader targets, Aside aside, OpenText text) {
    this.words = text.words();
    this.reader = reader;
    this.targets = targets;
    this.aside = aside;
    this.reading = text.reading();
    this.text = text;
    this.textEnd = text.textEnd();
  }

  /** Returns all that its end may mean; mostly nothing. */
  List<Rival> read() {
    IndirectText indirect = new IndirectText(text);
    TargetPhrase source = indirect.source(targets);
    if (source != null) {
      List<String> quoted = List.of(text.quoted());
      rivals.add(Rival.of(Rival.Kind.OTHER, source, indirect.message(), quoted));
    }
    int tails = 0;
    for (int i = text.textFrom() + 1; i < textEnd && tails < MAX_TAILS; i++) {
      boolean isEnough = rivals.size() >= MAX_RIVALS;
      if (isEnough) {
        return rivals;
      }
      addFormer(i);
      addPlace(i);
      tails += addNarrowing(i) ? 1 : 0;
      int start = words.isParting(i) ? reader.skipCourtesy(i, textEnd) : textEnd;
      if (start < textEnd) {
        tails++;
        addOther(i, start);
      }
    }
    int parts = reading.addition() == null && !isOfAll() ? parts() : 0;
    if (parts > 1) {
      rivals.add(Rival.ofParts(parts, eachOrPart(), List.of(text.quoted())));
    }
    return rivals;
  }

  /**
   * "Add a label saying Urgent to card 1", "saying Urgent between Reply and Close": where the new
   * one goes, if there is such a place.
   */
  private void addPlace(int index) {
    int end = text.trimmed();
    boolean isNumbered =
        words.isKind(end - 1, Kind.NUMBER) && new PlaceWords(words).relationAt(index) != null;
    boolean isNextTo = words.is(index, "next") && words.is(index + 1, "to");
    boolean isBeside = isNextTo || words.is(index, "between") || words.is(index, "beside");
    int from = isNextTo ? index + 2 : index + 1;
    boolean may =
        reading.addition() != null && from < end && (isBeside || (isNumbered && end - index > 2));
    TargetPhrase place = may ? targets.read(from, end) : null;
    if (place != null) {
      add(Rival.Kind.OTHER, place, null);
    }
  }

  private void addFormer(int index) {
    int former = formerFrom(index);
    if (former > 0 && former < textEnd) {
      String said = words.typed(former, Math.max(former + 1, text.trimmed()));
      List<String> ways = List.of(text.quoted(), text.saying(text.head(index)));
      rivals.add(Rival.ofFormer(said, text.message(), ways));
    }
  }

  private void addOther(int joint, int start) {
    Reading read = saidOfOther(start);
    if (read != null) {
      add(Rival.Kind.OTHER, read.target(), apart(joint, start, read));
      return;
    }
    TargetPhrase listed = isListed(start) ? targets.read(start, text.trimmed()) : null;
    if (listed != null) {
      add(Rival.Kind.OTHER, listed, head(joint) + " and " + words.typed(start, textEnd));
    }
    int value = valueOfOther(start);
    TargetPhrase named = value < 0 ? null : ofOther(start, value);
    if (named != null) {
      int end = words.isKind(value - 1, Kind.POSSESSIVE) ? value - 1 : value;
      int said = words.is(value, "to") ? value + 1 : value;
      String renamed = " and rename " + words.typed(start, end) + " to ";
      add(Rival.Kind.OTHER, named, head(joint) + renamed + words.typed(said, textEnd));
    }
    TargetPhrase besides = aside.besides(start);
    if (besides != null) {
      add(Rival.Kind.OTHER, besides, head(joint));
    }
  }

  /** "Later and the title", where "and the label should say Hello" stands behind it. */
  private boolean isListed(int start) {
    int further = reader.skipCourtesy(text.to(), words.size());
    return further < words.size()
        && !words.isVerb(further)
        && words.isKind(start, Kind.WORD)
        && Lexicon.isDeterminer(words.get(start));
  }

  private void add(Rival.Kind kind, TargetPhrase other, @Nullable String way) {
    List<String> ways = way == null ? List.of(text.quoted()) : List.of(text.quoted(), way);
    rivals.add(Rival.of(kind, other, text.message(), ways));
  }

  /** The clause with what stands before a joint as its text. */
  private String head(int joint) {
    return text.saying(text.head(joint));
  }

  /**
   * Where a value starts behind what may be another component: "archive's to Stop", "card_3 Stop",
   * "the second Stop"; -1 for nowhere.
   */
  private int valueOfOther(int start) {
    for (int i = start + 1; i < textEnd && !words.isParting(i); i++) {
      boolean isOwned = words.isKind(i - 1, Kind.POSSESSIVE) && words.is(i, "to");
      boolean isSaid = words.isKind(i, Kind.QUOTED) || words.isCapital(i);
      if (isOwned ? i + 1 < textEnd : isSaid) {
        return words.isCapital(start) ? -1 : i;
      }
    }
    return -1;
  }

  private @Nullable TargetPhrase ofOther(int start, int value) {
    targets.follow(reading.target());
    int end = words.isKind(value - 1, Kind.POSSESSIVE) ? value - 1 : value;
    TargetPhrase phrase = targets.read(start, end);
    targets.follow(null);
    return phrase;
  }

  /** "Go except the last", "Go in the footer": which of the components are meant. */
  private boolean addNarrowing(int index) {
    boolean isException = targets.isException(index);
    boolean may = reading.addition() == null && index + 1 < textEnd;
    if (!may || !(isException || isPlace(index))) {
      return false;
    }
    int end = text.trimmed();
    List<Noun> left = isException ? targets.exceptions(index, end) : null;
    TargetPhrase place = isException ? null : targets.read(index + 1, end);
    if (left != null) {
      TargetPhrase out = new TargetPhrase(left, List.of(), null, null);
      add(Rival.Kind.EXCEPTION, out, earlier(index));
    } else if (place != null) {
      add(Rival.Kind.PLACE, place, earlier(index));
    }
    return true;
  }

  private boolean isPlace(int index) {
    boolean isIn =
        switch (words.get(index)) {
          case "in", "inside", "within", "on", "under" -> words.isKind(index, Kind.WORD);
          default -> false;
        };
    return isIn && index + 2 < textEnd && NounReader.isCounted(words, index + 1);
  }

  /** The end of the text said where the components are named, if they stand before it. */
  private @Nullable String earlier(int index) {
    List<Noun> nouns = reading.target().nouns();
    int from = text.from();
    int named = nouns.isEmpty() ? 0 : nouns.get(nouns.size() - 1).to();
    boolean isBefore =
        named > from && named < text.textFrom() && !words.isKind(named, Kind.POSSESSIVE);
    if (!isBefore) {
      return null;
    }
    String said = words.typed(from, named) + " " + words.typed(index, text.trimmed());
    return said + " " + words.typed(named, text.textFrom()) + " \"" + text.head(index) + "\"";
  }

  /** "All labels" say one thing; "the labels" may say one each. */
  private boolean isOfAll() {
    Noun noun = reading.target().single();
    return noun != null && noun.quantifier() == Quantifier.ALL && !noun.pronoun();
  }

  /** How many parts a text has that is a list: "Salt and Pepper", "Mon, Tue, Wed"; 1 for none. */
  private int parts() {
    int parts = 1;
    int commas = 0;
    boolean isJoined = false;
    for (int i = text.textFrom() + 1; i < textEnd - 1; i++) {
      boolean and = words.is(i, "and") || words.is(i, "&");
      boolean comma = words.is(i, ",");
      parts += (and || comma) && !words.is(i - 1, ",") ? 1 : 0;
      commas += comma ? 1 : 0;
      isJoined |= and;
    }
    return isJoined || commas > 1 ? parts : 1;
  }

  /** Behind "instead of", "rather than", ", not"; -1 where no such words start. */
  private int formerFrom(int index) {
    boolean two =
        (words.is(index, "instead") && words.is(index + 1, "of"))
            || (words.is(index, "rather") && words.is(index + 1, "than"));
    boolean not = words.is(index, "not") || words.is(index, "no");
    return two ? index + 2 : not ? index + 1 : -1;
  }

  /**
   * "The header red", "header taller", "the cta to Go": a component that may be in the document.
   */
  private @Nullable Reading saidOfOther(int start) {
    int end = start;
    while (end < textEnd && !(end > start && words.isParting(end))) {
      end++;
    }
    Property property = reading.property();
    boolean isOfText = property != null && property.kind() == PropertyKind.TEXT;
    boolean renames = reading.verb() == Verb.RENAME || isOfText;
    Reading renamed = renames ? reader.readVerb(Verb.RENAME, start, end) : null;
    Reading read = renamed == null ? reader.read(start, end, reading) : renamed;
    boolean isOther =
        read != null
            && read.problem() == null
            && !read.isGuess()
            && !read.target().isInherited()
            && read.addition() == null;
    boolean isText = renamed == null && read != null && read.openText();
    return isOther && (!isText || words.isCapital(end - 1)) ? read : null;
  }

  /** The verb said again for what stands behind a joint. */
  private String apart(int joint, int start, Reading other) {
    boolean isText = other.asksOnlyFor(Intent.EDIT_TEXT) || words.isCapital(textEnd - 1);
    String verb = isText ? "rename" : "make";
    return head(joint) + " and " + verb + " " + words.typed(start, textEnd);
  }

  private String eachOrPart() {
    String said = words.typed(text.textFrom(), textEnd);
    return "each may say all of '" + said + "' or a part: quotation marks would tell";
  }
}
