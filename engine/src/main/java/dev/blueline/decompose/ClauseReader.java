package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Edge;
import dev.blueline.plan.Parameters.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one clause: its verb decides its form, and without one its shape does. */
final class ClauseReader {
  /** A longer clause without a quoted text is no instruction; the bound keeps reading linear. */
  static final int MAX_SPLIT_WORDS = 96;

  /** So many words at the end are tried as the end of a name, for the same reason. */
  private static final int MOST_COURTESIES = 6;

  private final Words words;
  private final Courtesy courtesy;
  private final TargetReader targets;
  private final ChangeReader changes;
  private final AssignmentReader assignments;
  private final DescriptionReader descriptions;
  private final ScalingReader scalings;
  private final PlacementReader placements;
  private final PositionReader positions;
  private final AlignmentReader alignments;
  private final ArrangementReader arrangements;
  private final AdditionReader additions;
  private final RemovalReader removals;
  private final TextReader texts;
  private final LikenessReader likenesses;
  private final MoveReader moves;
  private final FurtherReader further;
  private final StylingReader stylings;
  private final SizeDoubt sizes;

  ClauseReader(Words words) {
    ValueReader values = new ValueReader(words);
    this.words = words;
    this.courtesy = new Courtesy(words);
    this.targets = new TargetReader(words);
    this.changes = new ChangeReader(words, values);
    this.assignments = new AssignmentReader(words, targets, values, changes);
    this.descriptions = new DescriptionReader(words, targets, values, changes, assignments);
    this.scalings = new ScalingReader(words, targets, values, assignments);
    this.placements = new PlacementReader(words, targets);
    this.positions = new PositionReader(words, targets, values);
    this.alignments = new AlignmentReader(words, targets);
    this.arrangements = new ArrangementReader(words, targets);
    this.additions = new AdditionReader(words, targets, values);
    this.removals = new RemovalReader(words, targets);
    this.texts = new TextReader(words, targets, values);
    this.likenesses = new LikenessReader(words, targets);
    this.moves = new MoveReader(words, positions, placements, alignments, texts);
    this.further =
        new FurtherReader(descriptions, changes, assignments, scalings, alignments, moves);
    this.stylings = new StylingReader(words, targets);
    this.sizes = new SizeDoubt(words);
  }

  /** Skips words that change nothing. */
  int skipCourtesy(int from, int to) {
    return courtesy.skip(from, to);
  }

  /** Returns whether some words are nothing but thanks. */
  boolean isThanks(int from, int to) {
    return courtesy.isThanks(from, to);
  }

  /**
   * Returns what some words say, or null where they are no clause.
   *
   * @param previous the clause before, whose verb, property and targets may be carried on; or null
   */
  @Nullable Reading read(int from, int to, @Nullable Reading previous) {
    int start = courtesy.skip(from, to);
    int end = courtesy.trimEnd(start, to);
    if (start >= end
        || (words.isKind(start, Kind.WORD) && PlainWords.isQuestion(words.get(start)))) {
      return null;
    }
    Reading whole = readForm(start, end, previous);
    boolean mayExcept = whole == null || whole.problem() != null || whole.isGuess();
    Reading excepting = mayExcept ? readExcepting(start, end, previous) : null;
    Reading reading = excepting == null ? whole : excepting;
    int textEnd = courtesy.trimTextEnd(start, end, to);
    boolean mayBeText = reading == null || reading.openText() || reading.isGuess();
    if (mayBeText && textEnd > end) {
      Reading text = readForm(start, textEnd, previous);
      reading = text != null && text.openText() ? text : reading;
    }
    boolean mayNameMore = reading == null ? end == start + 1 : !reading.openText();
    boolean isOneName = true;
    for (int i = end; mayNameMore && i < Math.min(to, end + MOST_COURTESIES); i++) {
      boolean mayEnd = !words.isAnyMark(i);
      Reading longer = mayEnd ? readForm(start, i + 1, previous) : null;
      if (longer != null && longer.target().reaches(i + 1)) {
        reading = Reading.longest(reading, longer, isOneName);
      }
      isOneName &= mayEnd; // "hide Yes, please" hides no "Yes please"
    }
    if (reading == null || isNegated(start, end, reading)) {
      return null;
    }
    Reading named = named(reading, courtesy.nameStart(start), start);
    return TextSize.of(words, start, end, sizes.held(named, start, end), previous);
  }

  /** "Make all buttons bigger except Play": what is left out may stand behind the change. */
  private @Nullable Reading readExcepting(int start, int end, @Nullable Reading previous) {
    int exception = targets.exceptionStart(start, end);
    List<Noun> exceptions = exception < end ? targets.exceptions(exception, end) : null;
    if (exceptions == null) {
      return null;
    }
    int changed = exception;
    while (changed > start && words.is(changed - 1, ",")) {
      changed--;
    }
    Reading reading = readForm(start, changed, previous);
    boolean isSure =
        reading != null && reading.problem() == null && !reading.openText() && !reading.isGuess();
    return reading != null && isSure && reading.target().mayExcept()
        ? reading.withTarget(reading.target().except(exceptions))
        : null;
  }

  /** "Now playing title: red": what was taken for courtesy may be the first word of a name. */
  private Reading named(Reading reading, int nameStart, int start) {
    List<Noun> nouns = reading.target().nouns();
    boolean may = nameStart < start && !Lexicon.isDeterminer(words.get(start));
    boolean first = may && nouns.size() == 1 && nouns.get(0).from() == start;
    TargetPhrase named = first ? targets.read(nameStart, nouns.get(0).to()) : null;
    return named == null
        ? reading
        : reading.withTarget(reading.target().withNamed(named)).withPlainChanges(reading.changes());
  }

  /** What is not to be done is no instruction to do it; but a text may say anything. */
  private boolean isNegated(int from, int to, Reading reading) {
    int end = reading.openText() ? Math.min(to, from + 1) : to;
    for (int i = from; i < end; i++) {
      if (words.isKind(i, Kind.WORD) && PlainWords.isNegation(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Reading readForm(int start, int end, @Nullable Reading previous) {
    Reading phrase = readPhrase(start, end);
    int wish = Math.max(start, courtesy.wishEnd(start));
    Reading alike = phrase == null ? likenesses.read(wish, end, previous != null) : null;
    if (phrase != null || alike != null) {
      return phrase == null ? alike : phrase;
    }
    Verb verb = words.isKind(start, Kind.WORD) ? Lexicon.verb(words.get(start)) : null;
    Reading reading = verb == null ? null : readVerb(verb, start + 1, end);
    boolean isVerb = verb != null && !Lexicon.isNounToo(words.get(start));
    if (reading != null || isVerb) {
      return reading;
    }
    targets.follow(previous == null ? null : previous.target());
    Reading added = previous == null ? null : addedOn(previous, start, end);
    Reading verbless = added != null ? added : further.read(start, end, previous);
    targets.follow(null);
    return verbless;
  }

  /** Verbs of several words. */
  private @Nullable Reading readPhrase(int start, int end) {
    if (words.is(start, "get") && words.is(start + 1, "rid") && words.is(start + 2, "of")) {
      return removals.read(start + 3, end);
    }
    if (words.is(start, "drop") && words.is(start + 1, "shadow")) {
      return descriptions.apply(start, end, Verb.APPLY); // one to put on, and none to drop
    }
    if (words.is(start, "take") && words.is(end - 1, "away")) {
      return removals.read(start + 1, end - 1);
    }
    if (words.is(start, "take") && (words.is(start + 1, "out") || words.is(start + 1, "away"))) {
      return removals.read(start + 2, end);
    }
    if (words.is(start, "make") || words.is(start, "create") || words.is(start, "add")) {
      Reading copies = arrangements.copiesOf(start + 1, end);
      return copies != null ? copies : arrangements.switchPlaces(start + 1, end);
    }
    if (words.is(start, "have") || words.is(start, "ensure")) {
      return descriptions.state(start + 1, end, true);
    }
    int wish = courtesy.wishEnd(start);
    return wish > 0 ? described(wish, end) : sideFirst(start, end);
  }

  /** "left align X", "center-align X". */
  private @Nullable Reading sideFirst(int start, int end) {
    if (!words.isKind(start, Kind.WORD)) {
      return null;
    }
    String word = words.get(start);
    int dash = word.endsWith("-align") ? word.length() - "-align".length() : -1;
    Edge edge = Lexicon.edge(dash > 0 ? word.substring(0, dash) : word);
    boolean aligns = dash > 0 || words.is(start + 1, "align") || words.is(start + 1, "justify");
    return edge == null || !aligns
        ? null
        : alignments.alignTo(edge, start + (dash > 0 ? 1 : 2), end);
  }

  /** Reads what stands behind a verb; null where it says nothing with it. */
  @Nullable Reading readVerb(Verb verb, int from, int to) {
    return switch (verb) {
      case MAKE -> make(from, to);
      case SET -> set(from, to);
      case PAINT -> paint(from, to);
      case GIVE -> descriptions.give(from, to);
      case MATCH -> null;
      case APPLY -> descriptions.apply(from, to, verb);
      case RENAME -> assignments.read(from, to, verb, null);
      case LABEL -> texts.label(from, to);
      case WRITE -> texts.write(from, to);
      case REPLACE -> texts.replace(from, to);
      case REMOVE -> removals.read(from, to);
      case MOVE, NUDGE -> moved(verb, from, to);
      case ALIGN -> alignments.align(from + (words.is(from, "up") ? 1 : 0), to);
      case CENTER -> alignments.center(from, to);
      case DISTRIBUTE -> alignments.distribute(from, to);
      case SWAP -> arrangements.swap(from, to);
      case ADD -> add(from, to);
      case DUPLICATE -> arrangements.duplicate(from, to);
      case ROUND -> round(from, to);
      case DISABLE, ENABLE -> stylings.enable(verb, from, to);
      case DARKEN -> scalings.shade(from, to, verb, -1);
      case LIGHTEN -> scalings.shade(from, to, verb, 1);
      case SHOW, HIDE, TOGGLE -> show(verb, from, to);
      case BOLD, ITALICIZE, UNDERLINE, STRIKE, UNBOLD, CAPITALIZE, UPPERCASE, LOWERCASE ->
          stylings.styled(verb, from, to);
      default -> scaled(verb, from, to);
    };
  }

  private @Nullable Reading scaled(Verb verb, int from, int to) {
    return switch (verb) {
      case RESIZE -> scalings.scale(verb, from, to, 0, Dimension.HEIGHT);
      case GROW, HEIGHTEN -> scalings.scale(verb, from, to, 1, Dimension.HEIGHT);
      case SHRINK, SHORTEN -> scalings.scale(verb, from, to, -1, Dimension.HEIGHT);
      case WIDEN -> scalings.scale(verb, from, to, 1, Dimension.WIDTH);
      case NARROW -> scalings.scale(verb, from, to, -1, Dimension.WIDTH);
      case DOUBLE -> times(from, to, 2);
      case TRIPLE -> times(from, to, 3);
      case HALVE -> times(from, to, 0.5);
      default -> throw new IllegalStateException("a verb without a form: " + verb);
    };
  }

  private @Nullable Reading times(int from, int to, double factor) {
    Amount amount = new Amount(Amount.Kind.PERCENT, 100 * (factor - 1));
    return scalings.change(Verb.GROW, from, to, amount, Dimension.HEIGHT);
  }

  private @Nullable Reading make(int from, int to) {
    if (words.is(from, "sure")) {
      return descriptions.state(from + 1, to, true);
    }
    Reading made = described(from, to);
    if (made != null) {
      return made;
    }
    Reading placed = placements.read(from, to);
    if (placed != null) {
      return placed;
    }
    Reading assigned = assignments.read(from, to, Verb.RESIZE, null);
    if (assigned != null) {
      return assigned;
    }
    Reading sized = sized(from, to);
    return sized != null ? sized : descriptions.guess(Verb.MAKE, from, to);
  }

  /** "make X bigger"; "make a button saying Go" makes a new one. */
  private @Nullable Reading described(int from, int to) {
    Reading made = descriptions.make(Verb.MAKE, from, to);
    boolean mayAdd = made == null || made.asksOnlyFor(Intent.EDIT_TEXT);
    Reading added = mayAdd ? additions.readMade(from, to) : null;
    return added == null ? made : added;
  }

  /** "make the image 300 by 200"; of one size alone it does not say which. */
  private @Nullable Reading sized(int from, int to) {
    for (int i = from + 1; i < to && i < from + MAX_SPLIT_WORDS; i++) {
      boolean may = words.isKind(i, Kind.NUMBER) || i == to - 1;
      List<Change> both = may ? assignments.bothSizes(i, to) : null;
      TargetPhrase target = both == null ? null : targets.read(from, i);
      if (both != null && target != null) {
        return Reading.of(Verb.MAKE, target, both);
      }
    }
    Reading doubtful = descriptions.size(from, to);
    return doubtful != null ? doubtful : measured(from, to);
  }

  /** "make X's height 100"; of a text it would not be clear where it starts. */
  private @Nullable Reading measured(int from, int to) {
    Reading set = assignments.readJuxtaposed(from, to, Verb.MAKE);
    Property property = set == null ? null : set.property();
    boolean isMeasure =
        property != null
            && (property.kind() == PropertyKind.LENGTH || property.kind() == PropertyKind.NUMBER);
    return isMeasure ? set : null;
  }

  /** "Round the corners of X to 8px" says how far; mostly nobody does. */
  private @Nullable Reading round(int from, int to) {
    Reading assigned = assignments.read(from, to, Verb.ROUND, null);
    Property property = assigned == null ? null : assigned.property();
    boolean isRadius = property != null && property.key().equals("border_radius");
    return isRadius ? assigned : stylings.round(from, to);
  }

  private @Nullable Reading set(int from, int to) {
    Reading assigned = assignments.read(from, to, Verb.SET, null);
    if (assigned != null) {
      return assigned;
    }
    if (words.is(from - 1, "switch")) {
      return arrangements.swap(from, to);
    }
    Reading juxtaposed = assignments.readJuxtaposed(from, to, Verb.SET);
    return juxtaposed != null ? juxtaposed : descriptions.make(Verb.SET, from, to);
  }

  private @Nullable Reading paint(int from, int to) {
    Reading painted = descriptions.paint(from, to);
    if (painted != null) {
      return painted;
    }
    Reading assigned = assignments.read(from, to, Verb.PAINT, null);
    if (assigned != null && assigned.asksOnlyFor(Intent.MODIFY_COLOR)) {
      return assigned;
    }
    int start = words.is(from, "in") ? from + 1 : from;
    Reading filled = descriptions.make(Verb.PAINT, start, to);
    return filled != null && filled.changes().get(0).intent() == Intent.MODIFY_COLOR
        ? filled
        : descriptions.guess(Verb.PAINT, from, to);
  }

  /** "add a shadow to X" is no addition of a component. */
  private @Nullable Reading add(int from, int to) {
    Reading increased = scalings.increase(from, to);
    Reading styled = increased == null ? styled(from, to, Verb.ADD) : increased;
    return styled == null ? additions.read(from, to) : styled;
  }

  private @Nullable Reading styled(int from, int to, Verb verb) {
    Reading applied = descriptions.apply(from, to, verb);
    boolean styles =
        applied != null && applied.asksOnlyFor(Intent.MODIFY_STYLE, Intent.MODIFY_COLOR);
    if (applied == null || !styles) {
      return null;
    }
    return verb == Verb.ADD ? applied.withDoubt(Doubt.MORE) : applied;
  }

  /** "Put a border around X" moves nothing. */
  private @Nullable Reading moved(Verb verb, int from, int to) {
    Reading moved = moves.read(from, to, verb);
    return moved == null && words.is(from - 1, "put") ? styled(from, to, Verb.APPLY) : moved;
  }

  /** "hide X", "toggle the visibility of X". */
  private @Nullable Reading show(Verb verb, int from, int to) {
    Subject subject = Subject.read(words, targets, from, to);
    Property property = subject == null ? null : subject.property();
    boolean visibility = property != null && property.key().equals("visible");
    TargetPhrase target = subject != null && visibility ? subject.target() : targets.read(from, to);
    Visibility change =
        verb == Verb.HIDE
            ? Visibility.HIDE
            : verb == Verb.SHOW ? Visibility.SHOW : Visibility.TOGGLE;
    return target == null
        ? null
        : Reading.of(verb, target, new Change(Intent.SET_VISIBILITY, change));
  }

  /** "and a link saying B", behind an addition; "and a bit bigger" is said of what was added. */
  private @Nullable Reading addedOn(Reading previous, int from, int to) {
    Reading added = additions.readFurther(previous, from, to);
    if (added == null || AdditionReader.isNamed(added)) {
      return added;
    }
    Reading read = changes.read(from, to, null) == null ? add(from, to) : null;
    return read == null || read.addition() == null ? null : added;
  }
}
