/**
 * Step to edits: the contract of an agent, and the built-in one that computes them.
 *
 * <pre>
 *   Step + blueprint ──▶ EditAgent ──▶ Answer: delta and corrections, or a refusal
 *                          └ BuiltInAgent ─ by intent ─▶ ColourEditor, SizeEditor, TextEditor,
 *                                              StyleEditor, VisibilityEditor, RemovalEditor,
 *                                              OrderEditor
 * </pre>
 */
@NullMarked
package dev.blueline.agent;

import org.jspecify.annotations.NullMarked;
