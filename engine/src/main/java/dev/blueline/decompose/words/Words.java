package dev.blueline.decompose.words;

import dev.blueline.model.Letters;
import dev.blueline.plan.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command cut into words, numbers, quoted texts, colours and marks. Words are in lower case; the
 * text itself stays at hand, so that values keep theirs.
 */
public final class Words {
  /** What a word is. */
  public enum Kind {
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

  private static final int MOST_PROPERTY_WORDS = 3;

  private final String text;
  private Kind[] kinds = new Kind[16];
  private String[] words = new String[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;

  /** Which words read otherwise than they were typed; null where none does. */
  private boolean @Nullable [] respelled;

  private Words(String text) {
    this.text = text;
  }

  public static Words of(String text) {
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
    words[size] = Letters.lower(text.substring(start, end)).replace('\u2019', '\'');
    starts[size] = start;
    ends[size++] = end;
  }

  /** Returns these words, spans and all, with some of them read otherwise; fixes in order. */
  public Words respelled(List<Respelling> fixes) {
    Words out = new Words(text);
    boolean[] changed = new boolean[2 * size + 2 * fixes.size()];
    int next = 0;
    for (int i = 0; i < size; i++) {
      Respelling fix = next < fixes.size() && fixes.get(next).index() == i ? fixes.get(next) : null;
      if (fix == null) {
        out.add(kinds[i], starts[i], ends[i]);
        continue;
      }
      for (String word : fix.words()) {
        changed[out.size] = true;
        out.add(Kind.WORD, starts[i], ends[i + fix.length() - 1]);
        out.words[out.size - 1] = word;
      }
      i += fix.length() - 1;
      next++;
    }
    out.respelled = changed;
    return out;
  }

  /** Returns a word as it was typed, or as it is read instead. */
  private String shown(int index) {
    return respelled != null && respelled[index]
        ? words[index]
        : text.substring(starts[index], ends[index]);
  }

  public int size() {
    return size;
  }

  /** Returns a word in lower case. */
  public String get(int index) {
    return words[index];
  }

  public boolean is(int index, String word) {
    return index >= 0 && index < size && words[index].equals(word) && kinds[index] != Kind.QUOTED;
  }

  /**
   * Returns the end of the part of a list that starts at an index: "and" or a comma, or the end.
   */
  public int partEnd(int from, int to) {
    int end = from;
    while (end < to && !is(end, "and") && !is(end, ",")) {
      end++;
    }
    return end;
  }

  /** Returns where the next part starts behind the end of one. */
  public int nextPart(int end) {
    return is(end, ",") && is(end + 1, "and") ? end + 2 : end + 1;
  }

  public boolean isKind(int index, Kind kind) {
    return index >= 0 && index < size && kinds[index] == kind;
  }

  public boolean isOneOf(Set<String> all, int index) {
    return isKind(index, Kind.WORD) && all.contains(words[index]);
  }

  public boolean isOneOfMarks(Set<String> all, int index) {
    return isKind(index, Kind.MARK) && all.contains(words[index]);
  }

  /** Returns whether a word is a verb of the language, whatever else it may be. */
  public boolean isVerb(int index) {
    return isKind(index, Kind.WORD) && Lexicon.verb(words[index]) != null;
  }

  public boolean isConjunction(int index) {
    return isKind(index, Kind.WORD) && Lexicon.isConjunction(words[index]);
  }

  /** Returns whether a word or mark may part what stands around it, or join it. */
  public boolean isParting(int index) {
    return isAnyMark(index) || isConjunction(index);
  }

  public boolean isPronoun(int index) {
    return isKind(index, Kind.WORD) && Lexicon.isPronoun(words[index]);
  }

  public boolean isLineBreak(int index) {
    char mark = words[index].charAt(0);
    return mark == '\n' || mark == '\r';
  }

  /** Returns whether there is a mark, be it one that separates or not. */
  public boolean isAnyMark(int index) {
    return isKind(index, Kind.SEPARATOR) || isKind(index, Kind.MARK);
  }

  /** Returns the text of some words as it was typed, with what stands between them. */
  public String raw(int from, int to) {
    if (from >= to) {
      return "";
    }
    return respelled == null ? typed(from, to) : read(from, to);
  }

  /** Returns some words just as they stand in the command, misspelt or not. */
  public String typed(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  private String read(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(i > from ? gap(i) : "").append(shown(i));
    }
    return out.toString();
  }

  /** Returns the whole command as it is read. */
  public String corrected() {
    return size == 0 || respelled == null
        ? text
        : text.substring(0, starts[0]) + read(0, size) + text.substring(ends[size - 1]);
  }

  /** Returns where some text, as it is read, starts in the last place; -1 where no word does. */
  public int lastStartOf(String sought, int from, int to) {
    if (respelled != null) {
      return lastReadStartOf(sought, from, to);
    }
    for (int i = to - 1; i >= from; i--) {
      if (text.startsWith(sought, starts[i])) {
        return i;
      }
    }
    return -1;
  }

  private int lastReadStartOf(String sought, int from, int to) {
    String read = read(from, to);
    int start = read.length();
    for (int i = to - 1; i >= from; i--) {
      start -= shown(i).length();
      if (read.startsWith(sought, start)) {
        return i;
      }
      start -= i == from ? 0 : gap(i).length();
    }
    return -1;
  }

  /** Returns the end of as many words as so many characters take up as they are read. */
  public int endOf(int from, int length) {
    int end = from;
    int start = 0;
    while (end < size && start < length) {
      end++;
      start = end < size ? startBehind(from, start, end) : length;
    }
    return end;
  }

  private int startBehind(int from, int before, int index) {
    return respelled == null
        ? starts[index] - starts[from]
        : before + shown(index - 1).length() + gap(index).length();
  }

  /** Returns what a quoted text says. */
  public String quoted(int index) {
    return text.substring(starts[index] + 1, ends[index] - 1);
  }

  /** Returns some words in lower case with single spaces. */
  public String joined(int from, int to) {
    return joined(from, to, " ");
  }

  /** Returns some words in lower case with nothing between them. */
  public String run(int from, int to) {
    return joined(from, to, "");
  }

  private String joined(int from, int to, String gap) {
    if (to - from == 1) {
      return words[from];
    }
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(i > from ? gap : "").append(words[i]);
    }
    return out.toString();
  }

  /** Returns the property that some words name; null where they name none. */
  public @Nullable Property property(int from, int to) {
    boolean may = from < to && Lexicon.startsProperty(words[from]);
    return may ? Lexicon.property(joined(from, to)) : null;
  }

  /** Returns the end of the longest property that starts at an index; -1 where none does. */
  public int propertyEnd(int index, int to) {
    for (int end = Math.min(to, index + MOST_PROPERTY_WORDS); end > index; end--) {
      if (property(index, end) != null) {
        return end;
      }
    }
    return -1;
  }

  /** Returns whether a word starts with a capital, as it was typed. */
  public boolean isCapital(int index) {
    return Letters.isCapital(typed(index, index + 1).charAt(0));
  }

  public Span span(int from, int to) {
    if (from >= to) {
      return new Span(0, 0);
    }
    int start = text.codePointCount(0, starts[from]);
    return new Span(start, start + text.codePointCount(starts[from], ends[to - 1]));
  }

  /** Returns the command as it is read, with some words replaced. */
  public String replaced(int from, int to, String replacement) {
    String before = text.substring(0, starts[0]) + (from == 0 ? "" : raw(0, from) + gap(from));
    String after = to == size ? "" : gap(to) + raw(to, size);
    return before + replacement + after + text.substring(ends[size - 1]);
  }

  /** What stands between a word and the one before it. */
  private String gap(int index) {
    boolean apart = starts[index] >= ends[index - 1];
    return apart ? text.substring(ends[index - 1], starts[index]) : " ";
  }

  /** Returns some words as a name, with single spaces where there were any. */
  public String name(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(i > from && !gap(i).isEmpty() ? " " : "").append(shown(i));
    }
    return out.toString();
  }
}
