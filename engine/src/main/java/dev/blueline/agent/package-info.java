/**
 * Step to edits: the contract of an agent, and the built-in one that computes them.
 *
 * <pre>
 *   Step + blueprint ──▶ EditAgent ──▶ Answer: delta and corrections, or a refusal
 *                          └ BuiltInAgent ─ by parameters ─▶ editors, each with a StepEditor
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
 * BoxEdits} alone writes it.
 */
@NullMarked
package dev.blueline.agent;

import org.jspecify.annotations.NullMarked;
