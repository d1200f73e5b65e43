package dev.blueline.decompose;

import dev.blueline.plan.Span;
import java.util.Arrays;
import java.util.Locale;

/**
 * A command cut into words, numbers, quoted texts, colours and marks. Words are in lower case; the
 * text itself stays at hand, so that values keep theirs.
 */
final class Words {
  /** What a word is. */
  enum Kind {
    WORD,
    NUMBER,
    QUOTED,
    COLOUR,
    /** A comma, a semicolon, a full stop or a new line. */
    SEPARATOR,
    /** A colon or an equals sign. */
    SIGN,
    /** The {@code 's} after a noun. */
    POSSESSIVE,
    /** Any other mark; it means nothing outside values. */
    MARK
  }

  private final String text;
  private Kind[] kinds = new Kind[16];
  private String[] words = new String[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  private Words(String text) {
    this.text = text;
  }

  static Words of(String text) {
    Words words = new Words(text);
    new WordScanner(text, words).scan();
    return words;
  }

  void add(Kind kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    kinds[size] = kind;
    words[size] = text.substring(start, end).toLowerCase(Locale.ROOT);
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  Kind kind(int index) {
    return kinds[index];
  }

  /** Returns a word in lower case. */
  String get(int index) {
    return words[index];
  }

  boolean is(int index, String word) {
    return index < size && words[index].equals(word) && kinds[index] != Kind.QUOTED;
  }

  boolean isKind(int index, Kind kind) {
    return index < size && kinds[index] == kind;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** Returns the text of some words as it was typed, with what stands between them. */
  String raw(int from, int to) {
    return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
  }

  /** Returns what a quoted text says. */
  String quoted(int index) {
    return text.substring(starts[index] + 1, ends[index] - 1);
  }

  /** Returns some words in lower case with single spaces. */
  String joined(int from, int to) {
    if (to - from == 1) {
      return words[from];
    }
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(i > from ? " " : "").append(words[i]);
    }
    return out.toString();
  }

  Span span(int from, int to) {
    if (from >= to) {
      return new Span(0, 0);
    }
    int start = text.codePointCount(0, starts[from]);
    return new Span(start, start + text.codePointCount(starts[from], ends[to - 1]));
  }

  /** Returns the command with some words replaced. */
  String replaced(int from, int to, String replacement) {
    return text.substring(0, starts[from]) + replacement + text.substring(ends[to - 1]);
  }

  String text() {
    return text;
  }
}
