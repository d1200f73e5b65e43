/**
 * What a rule is, how little of a blueprint has to be looked at after an edit, and how what breaks
 * a rule is mended.
 *
 * <pre>
 *   Validator: id, severity, Scope ──┐
 *                                    ▼
 *   before, after, delta ──▶ Verifier ──▶ violations that the delta introduced
 *                               │
 *                               └─ Affected: whose violations a delta can change, by scope
 * </pre>
 *
 * <p>A validator may know repairs; {@link dev.blueline.verify.Repairs} takes them on trial, by the
 * same verifier. The rules that come with the library are in {@code dev.blueline.verify.rules}.
 *
 * <p>Most rules read one component's fields. Contrast needs what is painted behind it too: a {@link
 * dev.blueline.verify.Surface}, which an ancestor far above may give, so a changed background asks
 * those that stand on it.
 *
 * <p>Law: what a scoped run reports is exactly what a full run reports after, less what it reported
 * before.
 */
@NullMarked
package dev.blueline.verify;

import org.jspecify.annotations.NullMarked;
