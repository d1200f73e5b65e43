/**
 * The edit algebra: small, closed and invertible.
 *
 * <pre>
 *   DeltaRecorder ── records while it edits ──▶ Delta ── inverse ──▶ Delta
 *     │ set, insert, remove, move                │  └── squash ────▶ Delta
 *     ▼                                          │  └── footprint ─▶ Footprint
 *   Blueprint                                    ▼
 *                                             JsonPatch (RFC 6902) ◀── PatchTranslator
 * </pre>
 *
 * <p>Five edits are enough: {@code SetField}, {@code SetDocumentField}, {@code Insert}, {@code
 * Remove} and {@code Move}. Each knows its inverse, and a delta is what was recorded while editing,
 * never what two documents differ in. Edits know nothing of commands.
 */
@NullMarked
package dev.blueline.edit;

import org.jspecify.annotations.NullMarked;
