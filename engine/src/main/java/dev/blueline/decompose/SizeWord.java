package dev.blueline.decompose;

import dev.blueline.plan.Parameters.Dimension;

/**
 * A word of size, such as bigger.
 *
 * @param dimension what it changes
 * @param percent by how much
 */
record SizeWord(Dimension dimension, int percent) {}
