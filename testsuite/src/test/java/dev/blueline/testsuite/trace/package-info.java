/** The stories of commands: as lines, and packed. */
@NullMarked
package dev.blueline.testsuite.trace;

import org.jspecify.annotations.NullMarked;
