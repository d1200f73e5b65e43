/** Commands, patches, undo, groups and batches through the public face. */
@NullMarked
package dev.blueline.testsuite.pipeline;

import org.jspecify.annotations.NullMarked;
