package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses about visible texts: {@code replace "X" with "Y" in Z}, {@code label X "Y"}, {@code
 * write "Y" on X}.
 */
final class TextReader {
  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;

  TextReader(Words words, TargetReader targets, ValueReader values) {
    this.words = words;
    this.targets = targets;
    this.values = values;
  }

  /** "replace "X" with "Y" [in TARGET]", or "replace the title text with Y". */
  @Nullable Reading replace(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (words.is(i, "with") || words.is(i, "by")) {
        return replace(from, i, to);
      }
    }
    return null;
  }

  private @Nullable Reading replace(int from, int with, int to) {
    int search = behindNoun(from, with);
    if (words.isKind(search, Kind.QUOTED)) {
      return replacePart(search, with, to);
    }
    Subject subject = Subject.read(words, targets, from, with);
    Property property = subject == null ? null : subject.property();
    boolean text = property != null && property.kind() == PropertyKind.TEXT;
    boolean quoted = words.isKind(with + 1, Kind.QUOTED);
    if (subject == null || !(quoted ? with + 2 == to : text)) {
      return null;
    }
    Change change = new Change(Intent.EDIT_TEXT, new Parameters.Text(values.text(with + 1, to)));
    Reading reading = Reading.of(Verb.REPLACE, subject.target(), change);
    return quoted ? reading : reading.withOpenText(true);
  }

  /** "the word "X"", "the text "X"". */
  private int behindNoun(int from, int to) {
    int at = words.is(from, "the") ? from + 1 : from;
    boolean noun = words.is(at, "word") || words.is(at, "words") || words.is(at, "text");
    return noun && at + 1 < to && words.isKind(at + 1, Kind.QUOTED) ? at + 1 : from;
  }

  private @Nullable Reading replacePart(int search, int with, int to) {
    String sought = words.quoted(search);
    if (sought.isEmpty() || !words.isKind(with + 1, Kind.QUOTED)) {
      return null;
    }
    Change change =
        new Change(Intent.EDIT_TEXT, new Parameters.ReplaceText(sought, words.quoted(with + 1)));
    TargetPhrase target = null;
    if (with == search + 1) {
      int in = with + 2;
      target = in >= to ? TargetPhrase.INHERITED : isIn(in) ? textOf(in + 1, to) : null;
    } else if (with + 2 >= to && isIn(search + 1)) {
      target = textOf(search + 2, with);
    }
    return target == null ? null : Reading.of(Verb.REPLACE, target, change);
  }

  private boolean isIn(int index) {
    return words.is(index, "in")
        || words.is(index, "of")
        || words.is(index, "on")
        || words.is(index, "inside")
        || words.is(index, "within");
  }

  /** "the header", "the header's text", "the text of the header". */
  private @Nullable TargetPhrase textOf(int from, int to) {
    Subject subject = Subject.read(words, targets, from, to);
    Property property = subject == null ? null : subject.property();
    boolean text = property == null || property.kind() == PropertyKind.TEXT;
    return subject != null && text ? subject.target() : null;
  }

  /** "label TARGET "Y"", "label TARGET as Y". */
  @Nullable Reading label(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean as = words.is(i, "as") || words.is(i, "with");
      int value = as ? i + 1 : i;
      boolean isQuote = words.isKind(value, Kind.QUOTED);
      boolean quoted = value == to - 1 && isQuote;
      boolean isOpen = as && value < to && !isQuote;
      TargetPhrase target = quoted || isOpen ? targets.read(from, i) : null;
      if (target != null) {
        Change change = new Change(Intent.EDIT_TEXT, new Parameters.Text(values.text(value, to)));
        Reading reading = Reading.of(Verb.LABEL, target, change);
        return quoted ? reading : reading.withOpenText(true);
      }
    }
    return null;
  }

  /** "write "Y" in TARGET". */
  @Nullable Reading write(int from, int to) {
    boolean quoted = words.isKind(from, Kind.QUOTED);
    boolean in = isIn(from + 1) || words.is(from + 1, "to") || words.is(from + 1, "into");
    TargetPhrase target = quoted && in && from + 2 < to ? targets.read(from + 2, to) : null;
    return target == null
        ? null
        : Reading.of(
            Verb.WRITE,
            target,
            new Change(Intent.EDIT_TEXT, new Parameters.Text(words.quoted(from))));
  }
}
