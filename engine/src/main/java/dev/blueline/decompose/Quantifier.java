package dev.blueline.decompose;

/** How many are meant. */
enum Quantifier {
  ONE,
  ALL,
  BOTH
}
