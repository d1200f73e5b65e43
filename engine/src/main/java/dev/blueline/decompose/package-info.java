/**
 * Words to plan, in two steps: what the words alone say, then what that means for a document.
 *
 * <pre>
 *                                      no document; cached
 *   command ─▶ words ─▶ ClauseSplitter ─▶ clauses ─▶ Template ─▶ bind ─▶ Plan
 *                        │                 │                      ▲
 *                        │                 ├ targets              └ blueprint, pronouns
 *                        │                 └ values
 *                        ├ Joints           where a clause may end
 *                        ├ NamedLooks       whether looks are a name: and Small red
 *                        └ TextTail         what the end of a text may be besides:
 *                             TextLooks     how it is to look: Go, bold
 *                             Aside         said to the editor: Go, I mean Stop
 *                             IndirectText  which text: something shorter
 *                             TextRivals    as the document tells: Go and the header red
 *                             HiddenClauses as it would be repaired: Go and mkae it red
 *
 *   refused ─▶ Repairer ─▶ words, respelled ─▶ as above
 * </pre>
 *
 * <p>{@code Decomposer} is the face: nothing else of these packages is used outside of them.
 *
 * <p>Where to add what:
 *
 * <pre>
 *   a word                      words/Lexicon, or the schema's vocabulary
 *   a way to name a component   targets/NounReader, and bind/TargetBinder
 *   a value, or a way to say it values/ChangeReader, values/ValueReader
 *   a form of clause            clauses: a reader, named in VerbReader
 *   what a document decides     bind
 * </pre>
 */
@NullMarked
package dev.blueline.decompose;

import org.jspecify.annotations.NullMarked;
