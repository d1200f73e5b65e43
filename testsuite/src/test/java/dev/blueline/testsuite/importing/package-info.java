/**
 * Documents as other tools write them: opened with a report, worked on, and kept byte for byte.
 *
 * <pre>
 *   RootProducers, EntryProducers, FieldProducers, ... ──▶ Producer (its JSON, what is wrong)
 *   Damage (a sound document, and what befell it)          │
 *                                                          ▼
 *                                                      ImportLaws ──▶ commands, patches, undo
 * </pre>
 */
@NullMarked
package dev.blueline.testsuite.importing;

import org.jspecify.annotations.NullMarked;
