package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses that take a value from another component: {@code make X as wide as Y}, {@code give
 * X the same background as Y}, {@code set the height of X to that of Y}, {@code match the width of
 * X to Y}. Sizes and colours can be taken.
 */
final class LikenessReader {
  /** Words between what is changed and the comparison, which add nothing to it. */
  private static final Set<String> FILLERS =
      Set.of("to", "be", "have", "with", "look", "should", "must", "just", "exactly", "the");

  private static final int MOST_PROPERTY_WORDS = 8;

  private static final Set<Verb> VERBS =
      Set.of(Verb.MAKE, Verb.SET, Verb.GIVE, Verb.MATCH, Verb.RESIZE, Verb.PAINT);

  private static final Property WIDTH = new Property(PropertyKind.LENGTH, "width");
  private static final Property HEIGHT = new Property(PropertyKind.LENGTH, "height");
  private static final Property COLOUR = new Property(PropertyKind.COLOUR, "main");
  private static final List<Change> BOTH_SIZES =
      List.of(Changes.alike(WIDTH, WIDTH), Changes.alike(HEIGHT, HEIGHT));

  private static final Set<String> MATCHES = Set.of("match", "matches", "equal", "equals");

  private final Words words;
  private final TargetReader targets;

  LikenessReader(Words words, TargetReader targets) {
    this.words = words;
    this.targets = targets;
  }

  /**
   * Reads a clause; null where it takes nothing over.
   *
   * @param follows whether it may be about what the clause before was: {@code as tall as Y}
   */
  @Nullable Reading read(int from, int to, boolean follows) {
    Verb verb = words.isKind(from, Kind.WORD) ? Lexicon.verb(words.get(from)) : null;
    if (verb != null && VERBS.contains(verb)) {
      return read(verb, from + 1, to);
    }
    if (verb != null && !Lexicon.isNounToo(words.get(from))) {
      return null;
    }
    Reading further = follows ? readFurther(from, to) : null;
    return further != null ? further : read(Verb.MAKE, from, to);
  }

  private @Nullable Reading read(Verb verb, int from, int to) {
    for (int i = from + 1; i < to - 1 && i < from + ClauseReader.MAX_SPLIT_WORDS; i++) {
      boolean compares = isComparison(skipFillers(i, to));
      boolean assigns = isAssigner(i, verb) && (verb == Verb.MATCH || speaksOfOwner(i + 1, to));
      Subject subject = compares || assigns ? Subject.read(words, targets, from, i) : null;
      if (subject != null) {
        Said said = new Said(subject, isSize(subject.property(), from, i));
        return compares ? compared(verb, said, i, to) : assigned(verb, said, i, to);
      }
    }
    return null;
  }

  private boolean isAssigner(int index, Verb verb) {
    return words.is(index, "to") || (verb == Verb.MATCH && words.is(index, "with"));
  }

  /** Whether something of something may be meant; most values that are set are none. */
  private boolean speaksOfOwner(int from, int to) {
    boolean speaks = false;
    for (int i = from; i < to && !speaks; i++) {
      speaks = words.is(i, "of") || words.isKind(i, Kind.POSSESSIVE);
    }
    return speaks;
  }

  private @Nullable Reading readFurther(int from, int to) {
    Subject same = new Subject(TargetPhrase.INHERITED, null);
    return isComparison(skipFillers(from, to))
        ? compared(Verb.MAKE, new Said(same, false), from, to)
        : null;
  }

  private boolean isComparison(int index) {
    return words.is(index, "same")
        || (words.is(index, "as") && words.is(index + 2, "as"))
        || (words.isKind(index, Kind.WORD) && MATCHES.contains(words.get(index)));
  }

  private int skipFillers(int from, int to) {
    int at = from;
    while (at < to - 1 && words.isKind(at, Kind.WORD) && FILLERS.contains(words.get(at))) {
      at++;
    }
    return at;
  }

  /** "as wide as Y", "the same width as Y", "match Y's width". */
  private @Nullable Reading compared(Verb verb, Said said, int from, int to) {
    int at = skipFillers(from, to);
    Subject subject = said.subject;
    if (words.is(at, "as")) {
      if (subject.property() != null) {
        return null;
      }
      TargetPhrase anchor = at + 3 < to ? targets.readAnchor(subject.target(), at + 3, to) : null;
      return reading(verb, subject, alike(words.get(at + 1)), anchor);
    }
    if (words.is(at, "same")) {
      return same(verb, said, at + 1, to);
    }
    int start = words.is(at + 1, "to") ? at + 2 : at + 1;
    Source source = source(start, to);
    return source == null ? null : taken(verb, said, source);
  }

  private @Nullable Reading same(Verb verb, Said said, int from, int to) {
    for (int as = from; as < to - 1 && as <= from + MOST_PROPERTY_WORDS; as++) {
      Source source = words.is(as, "as") ? source(as + 1, to) : null;
      if (source != null) {
        return as == from ? taken(verb, said, source) : named(verb, said.subject, from, as, source);
      }
    }
    return null;
  }

  /** "width", "height and color". */
  private @Nullable Reading named(Verb verb, Subject subject, int from, int to, Source source) {
    List<Change> changes = new ArrayList<>(2);
    boolean fits = source.property == null || source.property.equals(words.property(from, to));
    boolean isRead = fits && subject.property() == null;
    for (int start = from; isRead && start < to; ) {
      int end = words.partEnd(start, to);
      Property property = words.property(start, end);
      List<Change> read = isSize(property, start, end) ? BOTH_SIZES : alike(property, property);
      isRead = !read.isEmpty();
      changes.addAll(read);
      start = words.nextPart(end);
    }
    return isRead ? reading(verb, subject, changes, source.anchor) : null;
  }

  /** "to the width of Y", "to Y's width", "to that of Y"; behind "match", "to Y" as well. */
  private @Nullable Reading assigned(Verb verb, Said said, int at, int to) {
    boolean isNamed = said.subject.property() != null || verb == Verb.RESIZE;
    Source source = isNamed ? source(at + 1, to) : null;
    boolean isSaid = source != null && (source.isOwner || verb == Verb.MATCH);
    return source == null || !isSaid ? null : taken(verb, said, source);
  }

  /** "The size" is width and height where it is taken from another; alone it is the height. */
  private boolean isSize(@Nullable Property property, int from, int to) {
    boolean is = property != null && property.key().equals("height");
    for (int i = from; is && i < to; i++) {
      is = !words.is(i, "height") && !words.is(i, "heights");
    }
    return is;
  }

  /**
   * What is changed.
   *
   * @param subject the components, and the property if it is named
   * @param isSize whether that is width and height
   */
  private record Said(Subject subject, boolean isSize) {}

  /**
   * Whose value is taken.
   *
   * @param anchor the component
   * @param property the property that is named along with it; or null
   * @param isSize whether that is width and height
   * @param isOwner whether the words speak of something that belongs to it
   */
  private record Source(
      TargetPhrase anchor, @Nullable Property property, boolean isSize, boolean isOwner) {}

  /** "Y", "Y's", "Y's width", "the width of Y", "that of Y". */
  private @Nullable Source source(int from, int to) {
    boolean that = words.is(from, "that") && words.is(from + 1, "of");
    boolean possessive = words.isKind(to - 1, Kind.POSSESSIVE);
    if (that || possessive) {
      TargetPhrase anchor = targets.read(that ? from + 2 : from, possessive ? to - 1 : to);
      return anchor == null ? null : new Source(anchor, null, false, true);
    }
    Subject subject = Subject.read(words, targets, from, to);
    Property property = subject == null ? null : subject.property();
    if (subject == null || property == null) {
      return subject == null ? null : new Source(subject.target(), null, false, false);
    }
    // "The brand color" is as likely a token's as a component's.
    boolean isOwner = subject.target().named() == null && !subject.target().isInherited();
    return isOwner
        ? new Source(subject.target(), property, isSize(property, from, to), true)
        : null;
  }

  /** What is named on one side alone is meant on both. */
  private @Nullable Reading taken(Verb verb, Said said, Source source) {
    Property own = said.subject.property();
    Property other = source.property;
    List<Change> changes;
    if (own == null && other == null) {
      changes = usual(verb);
    } else if (own == null || other == null) {
      boolean isSize = own == null ? source.isSize : said.isSize;
      Property both = own == null ? other : own;
      changes = isSize ? BOTH_SIZES : alike(both, both);
    } else if (said.isSize == source.isSize) {
      changes = said.isSize ? BOTH_SIZES : alike(own, other);
    } else {
      changes = List.of();
    }
    return reading(verb, said.subject, changes, source.anchor);
  }

  /** What a verb is about where no property is named. */
  private static List<Change> usual(Verb verb) {
    return switch (verb) {
      case RESIZE -> BOTH_SIZES;
      case PAINT -> List.of(Changes.alike(COLOUR, COLOUR));
      default -> List.of();
    };
  }

  private static @Nullable Reading reading(
      Verb verb, Subject subject, List<Change> changes, @Nullable TargetPhrase anchor) {
    return changes.isEmpty() || anchor == null
        ? null
        : Reading.of(verb, subject.target(), changes).withAnchor(anchor);
  }

  private static List<Change> alike(String adjective) {
    return switch (adjective) {
      case "wide", "broad", "narrow" -> List.of(Changes.alike(WIDTH, WIDTH));
      case "tall", "high", "short" -> List.of(Changes.alike(HEIGHT, HEIGHT));
      case "big", "large", "small" -> BOTH_SIZES;
      default -> List.of();
    };
  }

  /** None where values of one property are none of the other, or cannot be taken. */
  private static List<Change> alike(@Nullable Property property, @Nullable Property source) {
    if (property == null || source == null || property.kind() != source.kind()) {
      return List.of();
    }
    boolean fits =
        property.kind() == PropertyKind.COLOUR
            || (property.kind() == PropertyKind.LENGTH && isOfFont(property) == isOfFont(source));
    return fits ? List.of(Changes.alike(property, source)) : List.of();
  }

  private static boolean isOfFont(Property property) {
    return property.key().equals("font_size");
  }
}
