package dev.blueline.decompose.clauses;

import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import org.jspecify.annotations.Nullable;

/** Reads what follows "move", "put" and their like: by how much, to where, beside what. */
final class MoveReader {
  private final Words words;
  private final PositionReader positions;
  private final PlacementReader placements;
  private final AlignmentReader alignments;
  private final TextReader texts;

  MoveReader(
      Words words,
      PositionReader positions,
      PlacementReader placements,
      AlignmentReader alignments,
      TextReader texts) {
    this.words = words;
    this.positions = positions;
    this.placements = placements;
    this.alignments = alignments;
    this.texts = texts;
  }

  @Nullable Reading read(int from, int to, Verb verb) {
    Reading positioned = positions.read(from, to, verb);
    if (positioned != null) {
      return positioned;
    }
    Reading placed = verb == Verb.NUDGE ? null : placements.read(from, to);
    if (placed != null) {
      return placed;
    }
    Reading written = words.is(from - 1, "put") ? texts.write(from, to) : null;
    return written != null ? written : alignments.middle(from, to);
  }

  /** Reads what goes on behind another clause of the kind: "and the footer to the bottom". */
  @Nullable Reading readFurther(int from, int to, Verb verb) {
    Reading further = positions.readFurther(from, to);
    return further != null ? further : read(from, to, verb);
  }
}
