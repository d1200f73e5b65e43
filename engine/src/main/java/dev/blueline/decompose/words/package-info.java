/**
 * A command as words, and what is known of a word by itself.
 *
 * <pre>
 *   text ─▶ WordScanner ─▶ Words: kind, place in the text, as folded
 *                            │
 *        Lexicon             ├─ verb, property, size, style, edge, ...
 *          PlainWords        ├─ what stands for no component: now, again, thing
 *          EnglishWords      ├─ what is English, so no misspelt word of ours
 *        PlaceWords          ├─ above, to the left of, at the top
 *        NameWords           └─ what may be in a name
 *
 *   misspelt ─▶ Vocabulary ─▶ WordSet: the nearest by EditDistance
 * </pre>
 */
@NullMarked
package dev.blueline.decompose.words;

import org.jspecify.annotations.NullMarked;
