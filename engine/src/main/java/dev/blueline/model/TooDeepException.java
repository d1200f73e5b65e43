package dev.blueline.model;

/** Components would be nested deeper than a thread's stack is sure to hold. */
public final class TooDeepException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  TooDeepException(int most) {
    super("components are nested at most " + most + " deep");
  }
}
