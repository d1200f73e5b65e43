/**
 * The document: immutable values that know nothing of edits or commands.
 *
 * <pre>
 *   Blueprint ── schema ─────────▶ BlueprintSchema   (dialect, vocabulary, limits)
 *      │
 *      ├─ document fields ───────▶ JsonObject        (screen_id, tokens, meta, unknown fields)
 *      ├─ slots: PersistentVector of Node
 *      │            ├─ Component ▶ JsonObject        (own fields; children live in the node)
 *      │            ├─ parent slot and order label
 *      │            └─ children: RankedTree by order label
 *      └─ ComponentIndex         ▶ by id, text, type and role, built when first asked for
 * </pre>
 *
 * <p>A change copies one path in the slot vector and shares everything else, whatever the size and
 * depth of the document. {@link dev.blueline.model.JsonValue} keeps the spelling of what it was
 * read from, so that an untouched value is written back byte for byte.
 */
@NullMarked
package dev.blueline.model;

import org.jspecify.annotations.NullMarked;
