package dev.blueline.decompose;

import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import org.jspecify.annotations.Nullable;

/** Reads what follows "remove": a component, or something that it wears. */
final class RemovalReader {
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
    TargetPhrase target = targets.read(from, to);
    return target == null
        ? null
        : Reading.of(
            Verb.REMOVE, target, new Change(Intent.REMOVE_COMPONENT, Parameters.Removal.REMOVE));
  }

  /** "the underline from X", "bold from X", "the rounded corners of X". */
  private @Nullable Reading worn(int from, int to) {
    int start = targets.skipDeterminers(from, to);
    for (int i = start + 1; i < to - 1 && i <= start + 2; i++) {
      boolean joined = words.is(i, "from") || words.is(i, "of") || words.is(i, "on");
      Change undone = joined ? undone(start, i) : null;
      TargetPhrase target = undone == null ? null : targets.read(i + 1, to);
      if (undone != null && target != null) {
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
