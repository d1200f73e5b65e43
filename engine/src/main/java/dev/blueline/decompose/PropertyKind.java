package dev.blueline.decompose;

/** What kind of value a property takes. */
enum PropertyKind {
  COLOUR,
  TEXT,
  LENGTH,
  NUMBER,
  WORD
}
