/**
 * The built-in agent: it computes the edits of a step.
 *
 * <pre>
 *   Bundle ──▶ BuiltInAgent ─ by parameters ─▶ editors, each with a StepEditor ──▶ Answer
 *
 *   what it looks like   ColourEditor, SizeEditor, TextEditor, StyleEditor, VisibilityEditor
 *   where it is          PositionEditor ─▶ Adjacency
 *                        AlignmentEditor ─▶ Alignment, Distribution
 *   in which order       OrderEditor, SwapEditor ─▶ VerticalStack
 *   whether it is there  RemovalEditor, AdditionEditor ─▶ Site, NewComponent
 *                        CopyEditor ─▶ ComponentCopy
 *   the document's own   TokenEditor
 * </pre>
 *
 * <p>Geometry is pure: it computes a {@code Range} or a {@code Corner} from boxes, and {@code
 * dev.blueline.layout} writes it. What an editor looks at is told by {@code StepFootprint}.
 */
@NullMarked
package dev.blueline.agent.builtin;

import org.jspecify.annotations.NullMarked;
