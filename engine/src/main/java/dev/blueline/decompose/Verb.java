package dev.blueline.decompose;

/** What a clause does, as its verb says. */
enum Verb {
  MAKE,
  SET,
  PAINT,
  RENAME,
  REPLACE,
  RESIZE,
  GROW,
  SHRINK,
  DOUBLE,
  HALVE,
  DARKEN,
  LIGHTEN,
  HIDE,
  SHOW,
  TOGGLE,
  REMOVE,
  MOVE,
  BOLD,
  ITALICIZE,
  UNDERLINE,
  CAPITALIZE,
  UPPERCASE,
  LOWERCASE
}
