/**
 * Immutable collections whose changed copies share all but one path of nodes with the original, so
 * that every version of a large whole can be kept, told apart by identity, and read by any thread.
 *
 * <pre>
 *    before               after d became D
 *    root ------+         root' -----+
 *      |        |           |        |
 *      v        v           |        v
 *    [a b]    [c d]         |      [c D]     copied: the nodes of one path, up to 32 slots each
 *      ^                    |
 *      +--------------------+                shared: all others, with their cached summaries
 *
 *    PersistentVector     from position to element              radix trie
 *    PersistentMap        from string to value                  hash array mapped trie
 *    RankedTree           from key or rank to element, ordered  counted B+ tree
 *    LazyList             found when it is first looked into
 *    Summary              what every node can tell about the elements below it
 * </pre>
 *
 * Nothing here knows what the elements mean.
 */
@NullMarked
package dev.blueline.collect;

import org.jspecify.annotations.NullMarked;
