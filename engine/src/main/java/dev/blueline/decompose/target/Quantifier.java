package dev.blueline.decompose.target;

/** How many are meant. */
public enum Quantifier {
  ONE,
  ALL,
  BOTH
}
