/**
 * Words to plan, in two steps: what the words alone say, then what that means for a document.
 *
 * <pre>
 *   command ─▶ Words ─▶ ClauseSplitter ─▶ ClauseReader ─▶ Template      (no document; cached)
 *                                           │ ChangeReader  bigger, red, bold, hidden
 *                                           │ AssignmentReader  the color of X to red
 *                                           │ PlacementReader   to the top, above X
 *                                           └ TargetReader      all buttons but the first
 *   Template + blueprint + pronouns ─▶ Binder ─▶ Plan
 *                                         └ TargetBinder: id, text, type, role, synonym
 * </pre>
 *
 * <p>Where to add what: a word in {@code Lexicon} or in the schema's vocabulary; a form of clause
 * in {@code ClauseReader}; a form of target in {@code TargetReader} and {@code TargetBinder}.
 */
@NullMarked
package dev.blueline.decompose;

import org.jspecify.annotations.NullMarked;
