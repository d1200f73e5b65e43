/** Where a store keeps its bytes: a directory, or memory. */
@NullMarked
package dev.blueline.state.files;

import org.jspecify.annotations.NullMarked;
