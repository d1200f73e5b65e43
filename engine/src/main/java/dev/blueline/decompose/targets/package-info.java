/**
 * What a clause is about, as its words say it: which components, and which property of them.
 *
 * <pre>
 *   all buttons but the first, and the nav      TargetReader     ─▶ TargetPhrase
 *   the second red button in the footer         └ NounReader     ─▶   Noun
 *     the, all, any                               Quantifier
 *     red, hidden, bold                           Adjectives, HueFamily
 *   the color of the header, the header's color Subject: target and property
 * </pre>
 *
 * <p>No document is looked at, but by {@code Adjectives}, which is asked when names are bound.
 */
@NullMarked
package dev.blueline.decompose.targets;

import org.jspecify.annotations.NullMarked;
