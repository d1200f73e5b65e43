package dev.blueline.decompose.targets;

/** How many are meant. */
public enum Quantifier {
  ONE,
  ALL,
  BOTH
}
