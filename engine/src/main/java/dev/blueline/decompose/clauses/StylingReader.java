package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import org.jspecify.annotations.Nullable;

/** Reads clauses whose verb is the style itself: {@code underline X}, {@code round X}. */
final class StylingReader {
  private final Words words;
  private final TargetReader targets;

  StylingReader(Words words, TargetReader targets) {
    this.words = words;
    this.targets = targets;
  }

  /** "round the corners of X", "round X". */
  @Nullable Reading round(int from, int to) {
    Subject subject = Subject.read(words, targets, from, to);
    Property property = subject == null ? null : subject.property();
    boolean corners = property == null || property.key().equals("border_radius");
    return subject == null || !corners
        ? null
        : Reading.of(Verb.ROUND, subject.target(), Changes.rounded());
  }

  @Nullable Reading enable(Verb verb, int from, int to) {
    TargetPhrase target = targets.read(from, to);
    return target == null ? null : Reading.of(verb, target, Changes.disabled(verb == Verb.DISABLE));
  }

  /** "underline X", "bold the text of X". */
  @Nullable Reading styled(Verb verb, int from, int to) {
    int start = verb == Verb.STRIKE && words.is(from, "through") ? from + 1 : from;
    Subject subject = Subject.read(words, targets, start, to);
    Property property = subject == null ? null : subject.property();
    boolean text =
        property == null
            || property.kind() == PropertyKind.TEXT
            || property.key().equals("font_size");
    return subject == null || !text
        ? null
        : Reading.of(verb, subject.target(), Changes.styled(verb));
  }
}
