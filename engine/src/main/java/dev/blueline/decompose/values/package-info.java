/**
 * What is to become of a target, whichever it is: values, and the ways to say them.
 *
 * <pre>
 *   ChangeReader         bold and much bigger
 *   ├ SizeReader         30% wider, bigger by 8
 *   ├ ShadeReader        20% darker
 *   ├ DecorationReader   a 2px dashed border
 *   └ ValueReader        navy, 12px, "Buy now"     ─▶ Change: intent and parameters
 *                                                       └ Doubt: what else it may mean
 * </pre>
 */
@NullMarked
package dev.blueline.decompose.values;

import org.jspecify.annotations.NullMarked;
