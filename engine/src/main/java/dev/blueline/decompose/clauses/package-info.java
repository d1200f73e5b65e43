/**
 * One clause: its verb decides its form, and without one its shape does.
 *
 * <pre>
 *   words from..to ─▶ ClauseReader ─▶ Reading: target and changes, or why it is refused
 *                      │ Courtesy            please, could you
 *                      │ LikenessReader      as wide as Y, Y's color
 *                      ├ VerbReader: a verb decides
 *                      │  DescriptionReader  make X bigger, X should be red
 *                      │  AssignmentReader   the color of X to red
 *                      │  ScalingReader      increase the height of X by 8
 *                      │  StylingReader      underline X, round X
 *                      │  TextReader         replace "A" with "B" in X
 *                      │  TokenReader        the base spacing to 24
 *                      │  MoveReader         by how much, to where:
 *                      │   PlacementReader   to the top, above X
 *                      │   PositionReader    20px left, next to X
 *                      │   AlignmentReader   center X, distribute X evenly
 *                      │  ArrangementReader  swap X and Y, copy X twice
 *                      │  AdditionReader     a button saying "Buy" below X
 *                      │  RemovalReader      X, the shadow of X
 *                      └ FurtherReader: no verb, so it goes on: and red, and the nav to the top
 * </pre>
 *
 * <p>What it is about is read by {@code targets}, and what is to become of it by {@code values}. A
 * reading that is doubtful by its words alone is refused here: {@code TextDoubt}, {@code
 * SizeDoubt}.
 */
@NullMarked
package dev.blueline.decompose.clauses;

import org.jspecify.annotations.NullMarked;
