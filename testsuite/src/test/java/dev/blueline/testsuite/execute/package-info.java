/** What becomes of a document when a command fails anywhere, is forbidden, or takes too much. */
@NullMarked
package dev.blueline.testsuite.execute;

import org.jspecify.annotations.NullMarked;
