package dev.blueline.decompose.words;

/** What kind of value a property takes. */
public enum PropertyKind {
  COLOUR,
  TEXT,
  LENGTH,
  NUMBER,
  WORD,
  /** A side or the middle. */
  EDGE,
  /** A coordinate on the screen. */
  POSITION,
  /** Whatever it is set to. */
  FREE,
  /** A token that is no colour. */
  TOKEN
}
