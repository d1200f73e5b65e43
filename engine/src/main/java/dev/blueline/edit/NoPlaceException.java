package dev.blueline.edit;

/** What is to enclose a new value is something that cannot. Nothing was changed. */
public final class NoPlaceException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoPlaceException(String message) {
    super(message);
  }
}
