/**
 * Words to plan, in two steps: what the words alone say, then what that means for a document.
 *
 * <pre>
 *   command ─▶ Words ─▶ ClauseSplitter ─▶ ClauseReader ─▶ Template      (no document; cached)
 *                                           │ Courtesy           please, could you
 *                                           │ DescriptionReader  make X bigger, X should be red
 *                                           │ AssignmentReader   the color of X to red
 *                                           │ ScalingReader      increase the height of X by 8
 *                                           │ StylingReader      underline X, round X
 *                                           │ LikenessReader     as wide as Y, Y's color
 *                                           │ TextReader         replace "A" with "B" in X
 *                                           │ MoveReader         by how much, to where:
 *                                           │ PlacementReader    to the top, above X
 *                                           │ PositionReader     20px left, next to X
 *                                           │ AlignmentReader    center X, distribute X evenly
 *                                           │ ArrangementReader  swap X and Y, copy X twice
 *                                           │ AdditionReader     a button saying "Buy" below X
 *                                           │ RemovalReader      X, the shadow of X
 *                                           │ FurtherReader      and red, and the nav to the top
 *                                           └ over all of them:  TargetReader, NounReader,
 *                             │                                  ChangeReader, ValueReader
 *                             │ Joints           where a clause may end
 *                             └ TextTail         what the end of a text may be besides:
 *                                  Aside         said to the editor: Go, I mean Stop
 *                                  IndirectText  which text: something shorter
 *                                  TextRivals    as the document tells: Go and the header red
 *                                  HiddenClauses as it would be repaired: Go and mkae it red
 *   Template + blueprint + pronouns ─▶ Binder ─▶ Plan
 *                                        │ TargetBinder     id, text, type, role, synonym
 *                                        │ ExceptionBinder  but the first
 *                                        │ ParameterBinder  tokens to colours, anchors to ids
 *                                        │ LikenessBinder   the width that another has
 *                                        │ AdditionBinder   names for what is new
 *                                        └ TokenBinder      the primary color
 *   refused ─▶ Repairer ─▶ Words, respelled ─▶ as above
 * </pre>
 *
 * <p>Where to add what: a word in {@code Lexicon} or in the schema's vocabulary; a form of clause
 * as a reader, named in {@code ClauseReader}; a form of target in {@code NounReader} and {@code
 * TargetBinder}.
 */
@NullMarked
package dev.blueline.decompose;

import org.jspecify.annotations.NullMarked;
