/**
 * What a run says: for machines one JSON object a line, for people a picture of each command.
 *
 * <pre>
 *   ▸ make the header bigger and the sidebar red    CommandEcho
 *                                ^^^^^^^            Excerpt, of TerminalText
 *     ✗ no component is called 'sidebar'            RefusalLines
 *     ✓ resize header_1: box height 96 → 115        StepLines, of Attribution and ChangeText
 *     + moved 2 components down 19px: ...           corrections
 *
 *   1 command: 1 partial; 3 edits                   Tally
 * </pre>
 */
@NullMarked
package dev.blueline.profiler.report;

import org.jspecify.annotations.NullMarked;
