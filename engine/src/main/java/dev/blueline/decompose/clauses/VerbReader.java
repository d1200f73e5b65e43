package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.values.Doubt;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Edge;
import dev.blueline.plan.Parameters.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a clause that starts with a verb: which verb it is decides the form of what follows. */
final class VerbReader {
  private final Words words;
  private final TargetReader targets;
  private final ChangeReader changes;
  private final AssignmentReader assignments;
  private final DescriptionReader descriptions;
  private final ScalingReader scalings;
  private final PlacementReader placements;
  private final AlignmentReader alignments;
  private final ArrangementReader arrangements;
  private final AdditionReader additions;
  private final RemovalReader removals;
  private final TextReader texts;
  private final MoveReader moves;
  private final StylingReader stylings;

  VerbReader(Words words, TargetReader targets) {
    ValueReader values = new ValueReader(words);
    this.words = words;
    this.targets = targets;
    this.changes = new ChangeReader(words, values);
    this.assignments = new AssignmentReader(words, targets, values, changes);
    this.descriptions = new DescriptionReader(words, targets, values, changes, assignments);
    this.scalings = new ScalingReader(words, targets, values, assignments);
    this.placements = new PlacementReader(words, targets);
    this.alignments = new AlignmentReader(words, targets);
    this.arrangements = new ArrangementReader(words, targets);
    this.additions = new AdditionReader(words, targets, values);
    this.removals = new RemovalReader(words, targets);
    this.texts = new TextReader(words, targets, values);
    PositionReader positions = new PositionReader(words, targets, values);
    this.moves = new MoveReader(words, positions, placements, alignments, texts);
    this.stylings = new StylingReader(words, targets);
  }

  /** Returns the reader of clauses without a verb, which go on as the clause before. */
  FurtherReader further() {
    return new FurtherReader(descriptions, changes, assignments, scalings, alignments, moves);
  }

  /** Returns the reader of clauses that ask for the same once more. */
  RepetitionReader repetitions() {
    return new RepetitionReader(words, targets, changes);
  }

  /**
   * Reads a clause that starts with a verb of several words; null where it does not.
   *
   * @param wish behind "I want" and its like, or 0
   */
  @Nullable Reading readPhrase(int start, int end, int wish) {
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
  @Nullable Reading read(Verb verb, int from, int to) {
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
    Reading both = isBothSizes(to) ? sized(from, to) : null;
    Reading made = both == null ? described(from, to) : both;
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

  /** "200 x 50" is no place of a component that ends in 200. */
  private boolean isBothSizes(int to) {
    return words.is(to - 2, "x")
        && words.isKind(to - 1, Kind.NUMBER)
        && words.isKind(to - 3, Kind.NUMBER);
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
    for (int i = from + 1; i < to && i < from + ClauseReader.MAX_SPLIT_WORDS; i++) {
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

  /** "Put a border around X" moves nothing, and "put a divider above X" is about a new one. */
  private @Nullable Reading moved(Verb verb, int from, int to) {
    boolean isPut = words.is(from - 1, "put") || words.is(from - 1, "place");
    boolean isNew = words.is(from, "a") || words.is(from, "an") || words.is(from, "another");
    Reading worn = isPut && isNew ? styled(from, to, Verb.APPLY) : null;
    Reading added = isPut && isNew && worn == null ? additions.read(from, to) : worn;
    if (added != null && added.problem() == null) {
      return added;
    }
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
  @Nullable Reading addedOn(Reading previous, int from, int to) {
    Reading added = additions.readFurther(previous, from, to);
    if (added == null || AdditionReader.isNamed(added)) {
      return added;
    }
    Reading read = changes.read(from, to, null) == null ? add(from, to) : null;
    return read == null || read.addition() == null ? null : added;
  }
}
