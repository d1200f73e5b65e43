/**
 * Reading and writing: bytes to documents, patches, schemas and traces, and back.
 *
 * <pre>
 *   file, byte[] ─▶ BlueprintReader ─┐
 *   byte[] ───────▶ PatchReader ─────┤
 *   byte[] ───────▶ SchemaReader ────┴▶ JsonParser        the grammar: what comes next
 *                                        ├ JsonTokens      one token, strict, over the bytes
 *                                        │  ├ DSL-JSON's reader    moves over the text
 *                                        │  ├ TextWords, StringDecoder, NumberScanner
 *                                        │  └ SpellingTable        short spellings alike are one
 *                                        └ Nesting         what is open, and so a fault's pointer
 *                                           └ SharedNames          objects alike share names
 *
 *   fault: MalformedJson (problem, byte) ─▶ TextPosition ─┐
 *   refusal with a pointer only ─▶ PointerLocator ────────┴▶ BlueprintFormatException
 *
 *   Blueprint ────▶ BlueprintWriter ─▶ byte[], buffer, channel (GatheringWriter)
 *   lines ────────▶ PackedTrace ─────▶ byte[], small where that pays (TraceCompression)
 * </pre>
 *
 * <p>What is read is RFC 8259 exactly, and spelled the same when written. Positions and pointers
 * are found when something is refused, and cost nothing before. No type and no exception of
 * DSL-JSON leaves this package.
 */
@NullMarked
package dev.blueline.serialize;

import org.jspecify.annotations.NullMarked;
