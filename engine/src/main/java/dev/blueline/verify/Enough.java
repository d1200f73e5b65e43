package dev.blueline.verify;

/** Ends a rule that has found enough; a pile of boxes has as many overlaps as pairs. */
final class Enough extends RuntimeException {
  private static final long serialVersionUID = 1;

  Enough() {
    super("enough", null, false, false);
  }
}
