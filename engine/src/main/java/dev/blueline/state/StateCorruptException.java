package dev.blueline.state;

/**
 * A file of a store is damaged or missing. Nothing was changed; {@code recover} tells what is left.
 */
public final class StateCorruptException extends StateException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final String entry;

  /**
   * Makes an exception.
   *
   * @param file the file's name within the store
   * @param entry which part of it
   * @param problem what is wrong with that
   */
  public StateCorruptException(String file, String entry, String problem) {
    super(Reason.CORRUPT, file + ": " + entry + ": " + problem);
    this.file = file;
    this.entry = entry;
  }

  /** Returns the name of the file, within the store. */
  public String file() {
    return file;
  }

  /** Returns which part of the file. */
  public String entry() {
    return entry;
  }
}
