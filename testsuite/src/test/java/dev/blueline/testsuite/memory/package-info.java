/** What stays on the heap, and what does not. */
@NullMarked
package dev.blueline.testsuite.memory;

import org.jspecify.annotations.NullMarked;
