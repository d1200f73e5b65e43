package dev.blueline.profiler.measure;

import dev.blueline.observe.Stage;
import java.util.Locale;

/** The parts of a command that are measured: its stages, what is left, and the whole. */
public enum Part {
  DECOMPOSE,
  EXECUTE,
  VERIFY,
  SERIALIZE,
  /** Taking turns, the commit, the history, and making the result. */
  REST,
  TOTAL;

  /** How many there are. */
  static final int COUNT = values().length;

  private final String text = name().toLowerCase(Locale.ROOT);

  static Part of(Stage stage) {
    return switch (stage) {
      case DECOMPOSE -> DECOMPOSE;
      case EXECUTE -> EXECUTE;
      case VERIFY -> VERIFY;
      case SERIALIZE -> SERIALIZE;
    };
  }

  /** Returns its place in an array of all. */
  @SuppressWarnings("EnumOrdinal") // of arrays that live no longer than this process
  int index() {
    return ordinal();
  }

  /** Returns the name in reports. */
  public String text() {
    return text;
  }
}
