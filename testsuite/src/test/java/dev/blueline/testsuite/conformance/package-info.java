/**
 * The standards that documents, patches, pointers and colours follow, case by case.
 *
 * <pre>
 *  rfc6901.txt               JSON Pointer      Rfc6901Test
 *  rfc6902.txt               JSON Patch        Rfc6902Test
 *  rfc6902-appendix-a.txt
 *  rfc8259.txt               JSON              Rfc8259Test
 *  wcag22-contrast.txt       contrast ratio    ContrastTest
 *  css-colours.txt           colour names      CssColoursTest
 * </pre>
 *
 * <p>The cases are data, written from the text of each standard; the format stands at the top of
 * its file. What a standard leaves open is decided there, beside the case. Some of the patches and
 * of the grammar are tried through the {@code blueline} command too; in a long run, {@code
 * -Dblueline.long=true}, all are.
 */
@NullMarked
package dev.blueline.testsuite.conformance;

import org.jspecify.annotations.NullMarked;
