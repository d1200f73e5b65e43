/** Batches: atomic and best effort, against their commands in a row. */
@NullMarked
package dev.blueline.testsuite.batch;

import org.jspecify.annotations.NullMarked;
