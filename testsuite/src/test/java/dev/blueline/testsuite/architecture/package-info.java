/** The layers of the engine, held as tests. */
@NullMarked
package dev.blueline.testsuite.architecture;

import org.jspecify.annotations.NullMarked;
