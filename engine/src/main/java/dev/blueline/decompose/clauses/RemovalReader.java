package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.StyleWord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows "remove": a component, or something that it wears. */
final class RemovalReader {
  private static final int MOST_WORN_WORDS = 8;

  private final Words words;
  private final TargetReader targets;

  RemovalReader(Words words, TargetReader targets) {
    this.words = words;
    this.targets = targets;
  }

  @Nullable Reading read(int from, int to) {
    Reading worn = worn(from, to);
    if (worn != null) {
      return worn;
    }
    Subject subject = Subject.read(words, targets, from, to);
    Property property = subject == null ? null : subject.property();
    Change undone = property == null ? null : undone(property);
    if (subject != null && undone != null) {
      return Reading.of(Verb.REMOVE, subject.target(), undone);
    }
    Reading several = several(from, to);
    if (several != null) {
      return several;
    }
    TargetPhrase target = targets.read(from, to);
    return target == null
        ? null
        : Reading.of(
            Verb.REMOVE, target, new Change(Intent.REMOVE_COMPONENT, Parameters.Removal.REMOVE));
  }

  /** "the header's shadow and border". */
  private @Nullable Reading several(int from, int to) {
    for (int i = from + 1; i < to - 2; i++) {
      List<Change> undone = allUndone(i, to);
      int end = words.isKind(i - 1, Kind.POSSESSIVE) ? i - 1 : i;
      TargetPhrase target = undone.size() < 2 ? null : targets.read(from, end);
      if (target != null) {
        return Reading.of(Verb.REMOVE, target, undone);
      }
    }
    return null;
  }

  /** What takes all of some things away; none where one of them is nothing that is worn. */
  private List<Change> allUndone(int from, int to) {
    List<Change> all = new ArrayList<>(2);
    for (int start = from; start < to; ) {
      int end = words.partEnd(start, to);
      int thing = targets.skipDeterminers(start, end);
      Change undone = thing < end ? undone(thing, end) : null;
      if (undone == null) {
        return List.of();
      }
      all.add(undone);
      start = words.nextPart(end);
    }
    return all;
  }

  /** "the underline from X", "bold from X", "the rounded corners of X". */
  private @Nullable Reading worn(int from, int to) {
    int start = targets.skipDeterminers(from, to);
    for (int i = start + 1; i < to - 1 && i <= start + MOST_WORN_WORDS; i++) {
      boolean joined = words.is(i, "from") || words.is(i, "of") || words.is(i, "on");
      List<Change> undone = joined ? allUndone(start, i) : List.of();
      TargetPhrase target = undone.isEmpty() ? null : targets.read(i + 1, to);
      if (target != null) {
        return Reading.of(Verb.REMOVE, target, undone);
      }
    }
    return null;
  }

  private @Nullable Change undone(int from, int to) {
    if (words.is(from, "rounded") && words.is(from + 1, "corners") && to - from == 2) {
      return Changes.number("border_radius", 0);
    }
    StyleWord style = to - from == 1 ? Lexicon.style(words.get(from)) : null;
    if (style != null) {
      return Changes.undone(style.key());
    }
    Property property = words.property(from, to);
    return property == null ? null : undone(property);
  }

  private static @Nullable Change undone(Property property) {
    return switch (property.key()) {
      case "border", "shadow" -> Changes.styled(property.key(), "none");
      case "padding", "margin", "border_radius" -> Changes.number(property.key(), 0);
      default -> null;
    };
  }
}
