package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.values.Doubt;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Verb;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.ColourProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses without a verb, which mostly go on with what the clause before said: {@code and
 * red}, {@code and the footer smaller}, {@code and the footer to the bottom}, {@code X to Y}.
 */
public final class FurtherReader {
  /** Behind these, a word such as "bold" names another component, and asks for no change. */
  private static final Set<Verb> UNDESCRIBING =
      EnumSet.of(
          Verb.HIDE,
          Verb.SHOW,
          Verb.TOGGLE,
          Verb.REMOVE,
          Verb.DUPLICATE,
          Verb.ENABLE,
          Verb.DISABLE,
          Verb.UNBOLD,
          Verb.SWAP,
          Verb.CENTER,
          Verb.ALIGN,
          Verb.DISTRIBUTE);

  private final DescriptionReader descriptions;
  private final ChangeReader changes;
  private final AssignmentReader assignments;
  private final ScalingReader scalings;
  private final AlignmentReader alignments;
  private final MoveReader moves;

  FurtherReader(
      DescriptionReader descriptions,
      ChangeReader changes,
      AssignmentReader assignments,
      ScalingReader scalings,
      AlignmentReader alignments,
      MoveReader moves) {
    this.descriptions = descriptions;
    this.changes = changes;
    this.assignments = assignments;
    this.scalings = scalings;
    this.alignments = alignments;
    this.moves = moves;
  }

  /**
   * Returns whether a verb takes no descriptions on: what follows it are further components, even
   * if they are called "Bold".
   */
  public static boolean takesNames(@Nullable Verb verb) {
    return verb != null && UNDESCRIBING.contains(verb);
  }

  /** Whether a word leads to what something should be, as "should" and a colon do. */
  boolean states(int index) {
    return descriptions.states(index);
  }

  /** Reads "X should be Y", "X must say Y"; null for anything else. */
  @Nullable Reading stated(int from, int to) {
    return descriptions.state(from, to, false);
  }

  /** Reads "can X be Y", behind its first word; null for anything else. */
  @Nullable Reading asked(int from, int to) {
    return descriptions.ask(from, to);
  }

  /** Reads a clause that has no verb of its own; null for none. */
  @Nullable Reading read(int from, int to, @Nullable Reading previous) {
    Reading read = readOn(from, to, previous);
    boolean adds = previous != null && isAddedStyle(previous);
    return read == null || !adds ? read : read.withDoubt(Doubt.MORE);
  }

  /** "Add a shadow to X": what goes on is added as well. */
  private static boolean isAddedStyle(Reading reading) {
    return reading.verb() == Verb.ADD && reading.addition() == null;
  }

  private @Nullable Reading readOn(int from, int to, @Nullable Reading previous) {
    Reading owed = descriptions.owe(from, to);
    if (owed != null) {
      return owed;
    }
    Reading followed = previous == null ? null : follow(from, to, previous);
    if (followed != null) {
      return followed;
    }
    Reading stated = descriptions.state(from, to, false);
    if (stated != null) {
      return stated;
    }
    if (to - from > ClauseReader.MAX_SPLIT_WORDS) {
      return null;
    }
    Reading assigned = assign(from, to, previous);
    if (assigned != null) {
      boolean mayApply = assigned.problem() != null; // "and a border to the cta"
      Reading applied = mayApply ? applied(from, to, previous) : null;
      return applied != null ? applied : assigned;
    }
    Reading juxtaposed = assignments.readJuxtaposed(from, to, Verb.SET);
    if (juxtaposed != null) {
      return juxtaposed;
    }
    Reading carriedOn = carriedOn(from, to, previous);
    return carriedOn != null ? carriedOn : applied(from, to, previous);
  }

  private @Nullable Reading applied(int from, int to, @Nullable Reading previous) {
    boolean adds = previous != null && isAddedStyle(previous);
    return descriptions.apply(from, to, adds ? Verb.ADD : Verb.APPLY);
  }

  /** What is said of the targets before, or with the property before. */
  private @Nullable Reading follow(int from, int to, Reading previous) {
    Verb verb = previous.verb();
    Property property = previous.property();
    if (!takesNames(verb)) {
      List<Change> same = property == null ? null : changes.read(from, to, property);
      if (same != null) {
        return Reading.of(verb, TargetPhrase.INHERITED, same, changes.endsInOpenText())
            .withProperty(property);
      }
      List<Change> more = changes.read(from, to, null);
      if (more != null && Changes.colourOf(property) == ColourProperty.TEXT) {
        more.replaceAll(Changes::ofText); // "the font 20px and the color red"
      }
      if (more != null) {
        return Reading.of(verb, TargetPhrase.INHERITED, more, changes.endsInOpenText());
      }
    }
    Reading placed = place(from, to, verb);
    if (placed != null) {
      return placed;
    }
    Reading carried =
        property == null || previous.openText()
            ? null
            : assignments.readCarried(from, to, verbOf(verb), property);
    if (carried != null) {
      return carried;
    }
    Reading assigned = assignments.read(from, to, verbOf(verb), property);
    return assigned == null || assigned.problem() != null || isStrayText(assigned, verb)
        ? null
        : assigned;
  }

  private @Nullable Reading place(int from, int to, @Nullable Verb verb) {
    if (verb != null && isMove(verb)) {
      return moves.readFurther(from, to, verb);
    }
    return verb == Verb.ALIGN ? alignments.align(from, to) : null;
  }

  private static boolean isMove(Verb verb) {
    return verb == Verb.MOVE || verb == Verb.NUDGE;
  }

  /** A number is a size behind "resize", and no text. */
  private static Verb verbOf(@Nullable Verb verb) {
    return verb == Verb.RESIZE ? Verb.RESIZE : Verb.SET;
  }

  private @Nullable Reading assign(int from, int to, @Nullable Reading previous) {
    Verb verb = previous == null ? null : previous.verb();
    Reading assigned = assignments.read(from, to, verbOf(verb), null);
    return assigned == null || isStrayText(assigned, verb) ? null : assigned;
  }

  /** "Hide the bell and the title to the top" writes no title. */
  private static boolean isStrayText(Reading assigned, @Nullable Verb verb) {
    boolean isText = assigned.property() == null && assigned.asksOnlyFor(Intent.EDIT_TEXT);
    boolean strays = verb != null && (takesNames(verb) || isMove(verb));
    return isText && assigned.openText() && strays && assigned.problem() == null;
  }

  /** "and the footer smaller": the verb is said once. */
  private @Nullable Reading carriedOn(int from, int to, @Nullable Reading previous) {
    if (previous == null) {
      return descriptions.make(Verb.SET, from, to);
    }
    Reading scaled = scalings.readFurther(previous, from, to);
    if (scaled != null) {
      return scaled;
    }
    Verb verb = previous.verb();
    return descriptions.make(verb == null ? Verb.MAKE : verb, from, to);
  }
}
