/**
 * The rules that come with the library, each with the ways it knows to mend what breaks it.
 *
 * <pre>
 *   kept by hand    EntriesRule, StructureRule, VocabularyRule, TextRule, ConfidenceRule
 *   clamped         SizeRule, TouchTargetRule, FontSizeRule, TokensRule
 *   spelled right   BoxRule, ColourRule, TokensRule
 *   moved           OverlapRule, BoundsRule
 *   recoloured      ContrastRule; PaletteRule proposes
 * </pre>
 */
@NullMarked
package dev.blueline.verify.rules;

import org.jspecify.annotations.NullMarked;
